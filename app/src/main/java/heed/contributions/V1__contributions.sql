create schema contributions;

create extension if not exists pg_trgm with schema public;

create table contributions.contribution (
    id       uuid primary key,
    kind     text not null check (kind ~ '^[a-z]+$'),
    author   uuid not null references people.person (id),
    -- The hat worn when it was said: fixed, whatever the author wears today.
    hat      uuid references people.hat (id),
    circle   text not null references people.circle (key),
    language text not null,
    state    text not null check (state in ('DRAFT', 'SHOWN', 'HIDDEN')),
    words    text not null check (btrim(words) <> '' and length(words) <= 20000),
    version  int  not null default 1 check (version >= 1),
    at       timestamptz not null default now(),
    found_by tsvector generated always as (to_tsvector('simple', words)) stored
);

create index on contributions.contribution using gin (found_by);
create index on contributions.contribution using gin (words gin_trgm_ops);
create index on contributions.contribution (kind, at desc, id);
create index on contributions.contribution (author, at desc);

-- Every wording there ever was, and why one was hidden. Nobody rewrites these.
create table contributions.version (
    contribution uuid not null references contributions.contribution (id),
    version      int  not null,
    words        text not null,
    by           uuid not null references people.person (id),
    at           timestamptz not null default now(),
    primary key (contribution, version)
);

create table contributions.hiding (
    contribution uuid not null references contributions.contribution (id),
    at           timestamptz not null default clock_timestamp(),
    by           uuid not null references people.person (id),
    reason       text not null check (btrim(reason) <> ''),
    primary key (contribution, at)
);

-- Who may read is decided here, once, for every page, list, feed and export.
create function contributions.readable_by_reader(state text, circle text, author uuid) returns boolean
    language sql stable
    return database.is_system()
        or (state = 'SHOWN' and database.reads(circle))
        or (state <> 'SHOWN' and database.reads('staff') and database.reads(circle))
        or author is not distinct from database.reader();

alter table contributions.contribution enable row level security;
create policy shown_to_its_circle on contributions.contribution for select
    using (contributions.readable_by_reader(state, circle, author));
create policy said_by_oneself on contributions.contribution for insert
    with check (database.is_system() or (author = database.reader() and database.reads(circle)));
create policy changed_by_author_or_staff on contributions.contribution for update
    using (database.is_system() or author = database.reader() or (database.reads('staff') and database.reads(circle)));

alter table contributions.version enable row level security;
create policy follows_contribution on contributions.version
    using (exists (select 1 from contributions.contribution c where c.id = contribution));
alter table contributions.hiding enable row level security;
create policy follows_contribution on contributions.hiding
    using (exists (select 1 from contributions.contribution c where c.id = contribution));

revoke update, delete on contributions.version, contributions.hiding from ${app};
revoke delete on contributions.contribution from ${app};

create view contributions.readable with (security_invoker = true) as
select c.id, c.kind, c.author, p.name as author_name, c.hat, h.label as hat_label, h.kind as hat_kind,
       c.circle, c.language, c.state, c.words, c.version, c.at
  from contributions.contribution c
  join people.shown p on p.id = c.author
  left join people.hat_shown h on h.id = c.hat;

-- Beneath a policy no index serves full-text or likeness search, so these two apply the same rule themselves.
create function contributions.found(query text, at_most int) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select c.id from contributions.contribution c
     where c.found_by @@ websearch_to_tsquery('simple', query)
       and contributions.readable_by_reader(c.state, c.circle, c.author)
       and c.state = 'SHOWN'
     order by ts_rank(c.found_by, websearch_to_tsquery('simple', query)) desc, c.at desc, c.id
     limit at_most
    $$;

create function contributions.alike(given text, of_kind text, at_most int) returns table (id uuid, likeness real)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select c.id, similarity(c.words, given) from contributions.contribution c
     where c.words % given and c.kind = of_kind
       and contributions.readable_by_reader(c.state, c.circle, c.author)
       and c.state = 'SHOWN'
     order by similarity(c.words, given) desc, c.id
     limit at_most
    $$;
