create schema notices;

-- What happened, once, whoever is concerned: the key of its line, and the contribution where it is read.
create table notices.happening (
    id   uuid primary key,
    kind text not null check (kind ~ '^[a-z]+\.[a-z-]+$'),
    act  uuid not null references contributions.contribution (id),
    at   timestamptz not null
);
create index on notices.happening (at);

-- What it is about. Whoever made one of these, took a side on it or takes part in it is concerned.
create table notices.about (
    thing     uuid not null references contributions.contribution (id),
    at        timestamptz not null,
    happening uuid not null references notices.happening (id),
    primary key (thing, at, happening)
);
create index on notices.about (happening);

-- Up to when a person has read.
create table notices.reading (
    person uuid primary key references people.person (id),
    seen   timestamptz not null
);

alter table notices.happening enable row level security;
create policy follows_contribution on notices.happening for select using (
    exists (select 1 from contributions.contribution c where c.id = happening.act));
create policy told_by_who_reads_it on notices.happening for insert with check (
    exists (select 1 from contributions.contribution c where c.id = happening.act));
alter table notices.about enable row level security;
create policy follows_contribution on notices.about for select using (
    exists (select 1 from contributions.contribution c where c.id = about.thing));
create policy told_by_who_reads_it on notices.about for insert with check (
    exists (select 1 from contributions.contribution c where c.id = about.thing));
revoke update, delete on notices.happening, notices.about from ${app};
alter table notices.reading enable row level security;
create policy ones_own on notices.reading using (person = database.reader() or database.is_system());

-- What concerns the reader and happened after that moment and before that happening (null for all), each with the
-- nearest reason, the newest first.
-- It applies the rule of who may read itself; what is hidden is told to nobody, its author neither.
create function notices.of_reader(after timestamptz, before uuid, at_most int)
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
    concerned as (
        select distinct on (b.happening) b.happening, h.kind, h.act, b.thing, mine.because, b.at
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
         order by b.happening, mine.near)
    select happening, kind, act, thing, because, at from concerned order by at desc, happening desc limit at_most
    $$;
