-- As before, but what was opened again is looked up by index: PostgreSQL took all contributions of a town for it.
create or replace view purposes.act_shown with (security_invoker = true) as
    select 'published ' || p.id as id, p.published_at as at, 'PUBLISHED' as kind, p.owner as person, c.hat, p.office,
           c.words as on_what, null::text as why, '/purposes/' || p.slug as path
      from purposes.purpose p join contributions.readable c on c.id = p.id
     where p.published_at is not null
    union all
    select 'closed ' || k.purpose || k.at, k.at, 'CLOSED', k.by, k.hat, p.office, c.words, null, '/purposes/' || p.slug
      from purposes.closing k
      join purposes.purpose p on p.id = k.purpose
      join contributions.readable c on c.id = p.id
    union all
    select 'reopened ' || r.id, r.at, 'REOPENED', said.author, said.hat, p.office, p.title, said.words, '/purposes/' || p.slug
      from purposes.reopening r
      cross join lateral (select s.author, s.hat, s.words from contributions.readable s where s.id = r.id offset 0) said
      cross join lateral (select s.office, s.title, s.slug from purposes.shown s where s.id = r.purpose offset 0) p;
