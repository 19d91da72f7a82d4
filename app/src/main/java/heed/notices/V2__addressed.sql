-- Where one goes from a line, if not to the page of the act.
alter table notices.happening add column path text check (path ~ '^/[^/]');

-- A line for one person, whatever that person said or voted on.
create table notices.addressed (
    person    uuid not null references people.person (id),
    at        timestamptz not null,
    happening uuid not null references notices.happening (id),
    because   text not null check (because in ('WROTE', 'ASKED')),
    primary key (person, at, happening)
);
create index on notices.addressed (happening);

-- To whom something is addressed is theirs to know. It is addressed by whoever may read what it is about.
alter table notices.addressed enable row level security;
create policy ones_own on notices.addressed for select using (person = database.reader() or database.is_system());
create policy told_by_who_reads_it on notices.addressed for insert with check (
    exists (select 1 from notices.happening h where h.id = happening));
create policy joined_by_the_system on notices.addressed for update using (database.is_system());
create policy left_by_the_system on notices.addressed for delete using (database.is_system());

-- As before, and what is addressed to the reader; the same rule of who may read applies to it.
create or replace function notices.of_reader(after timestamptz, before uuid, at_most int)
    returns table (happening uuid, kind text, act uuid, thing uuid, because text, at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    with edge as materialized (select h.at, h.id from notices.happening h where h.id = before),
    said as materialized (
        select id, at from contributions.contribution c where c.author = database.reader() and c.state = 'SHOWN'),
    sides as materialized (select * from opinions.sides_of_reader()),
    mine as (
        select id as thing, 1 as near, 'WROTE' as because, at from said
        union all
        select statement, 2, case value when 1 then 'AGREED' when -1 then 'DISAGREED' else 'PASSED' end, at from sides
        union all
        select l.to_id, 3, 'SPOKE', min(said.at) from said join trace.link l on l.from_id = said.id
         where l.kind = 'BELONGS_TO' group by l.to_id
        union all
        select consultation, 4, 'VOTED', min(at) from sides group by consultation),
    told as (
        select b.happening, h.kind, h.act, b.thing, mine.because, mine.near, b.at
          from mine
          join notices.about b on b.thing = mine.thing and b.at > after and b.at >= mine.at
          join notices.happening h on h.id = b.happening
          join contributions.contribution a on a.id = h.act
          join contributions.contribution t on t.id = b.thing
         where exists (select 1 from notices.happening h where h.at > after)
           and (before is null or (b.at, b.happening) < (select edge.at, edge.id from edge))
           and a.author <> database.reader()
           and a.state = 'SHOWN' and contributions.readable_by_reader(a.state, a.circle, a.author)
           and t.state = 'SHOWN' and contributions.readable_by_reader(t.state, t.circle, t.author)
        union all
        select d.happening, h.kind, h.act, h.act, d.because, 0, d.at
          from notices.addressed d
          join notices.happening h on h.id = d.happening
          join contributions.contribution a on a.id = h.act
         where d.person = database.reader() and d.at > after
           and (before is null or (d.at, d.happening) < (select edge.at, edge.id from edge))
           and a.state = 'SHOWN' and contributions.readable_by_reader(a.state, a.circle, a.author)),
    concerned as (select distinct on (happening) * from told order by happening, near)
    select happening, kind, act, thing, because, at from concerned order by at desc, happening desc limit at_most
    $$;
