-- Official acts about purposes that the reader may read.
create view purposes.act_shown with (security_invoker = true) as
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
    select 'reopened ' || r.id, r.at, 'REOPENED', said.author, said.hat, p.office, c.words, said.words, '/purposes/' || p.slug
      from purposes.reopening r
      join contributions.readable said on said.id = r.id
      join purposes.purpose p on p.id = r.purpose
      join contributions.readable c on c.id = p.id;
