create schema readings;

-- Where the values of an indicator are fetched from: one place at a time.
create table readings.feed (
    indicator uuid primary key,
    purpose   uuid not null references contributions.contribution (id),
    address   text not null check (length(address) between 1 and 1000),
    kind      text not null check (kind in ('CSV', 'JSON')),
    rows_at   text not null,
    day_at    text not null,
    value_at  text not null check (value_at ~ '\S'),
    where_at  text not null,
    where_is  text not null,
    source    text not null check (source ~ '\S' and length(source) <= 400),
    rhythm    text not null check (rhythm in ('DAILY', 'WEEKLY')),
    by        uuid not null references people.person (id),
    hat       uuid not null references people.hat (id),
    at        timestamptz not null default now(),
    due       timestamptz not null default now(),
    -- The node that reads it just now; when it falls silent another takes over.
    claimed   timestamptz,
    failures  int not null default 0
);
create index on readings.feed (due);

-- Each time somebody went there, and what came of it.
create table readings.attempt (
    id         uuid primary key,
    indicator  uuid not null,
    purpose    uuid not null references contributions.contribution (id),
    address    text not null,
    at         timestamptz not null default now(),
    -- The key of the reason in plain words; null where something was read.
    failure    text check (failure ~ '^(outside|readings)\.why-[a-z-]+$'),
    detail     text not null default '',
    found      int not null default 0,
    added      int not null default 0,
    unreadable int not null default 0
);
create index on readings.attempt (indicator, at desc);
create index on readings.attempt (purpose, at);
create index on readings.attempt (at);

-- What was found, with the moment it was found first and last. Never changed: another value for a day is another row.
create table readings.reading (
    indicator   uuid not null,
    measured_on date not null,
    value       numeric not null,
    purpose     uuid not null references contributions.contribution (id),
    address     text not null,
    source      text not null,
    fetched     timestamptz not null default now(),
    seen        timestamptz not null default now(),
    primary key (indicator, measured_on, value)
);
create index on readings.reading (purpose);

-- Values that were taken back, entered ones and fetched ones.
create table readings.recall (
    indicator   uuid not null,
    measured_on date not null,
    value       numeric not null,
    source      text not null,
    purpose     uuid not null references contributions.contribution (id),
    why         text not null check (why ~ '\S' and length(why) <= 1000),
    by          uuid not null references people.person (id),
    hat         uuid not null references people.hat (id),
    at          timestamptz not null default now(),
    primary key (indicator, measured_on, at)
);
create index on readings.recall (purpose);

alter table readings.feed enable row level security;
create policy follows_purpose on readings.feed for select using (
    exists (select 1 from purposes.shown p where p.id = feed.purpose));
create policy set_by_its_office on readings.feed for insert with check (
    exists (select 1 from purposes.shown p
             where p.id = feed.purpose and (database.reads(p.office) or database.is_system())));
create policy changed_by_its_office on readings.feed for update using (
    exists (select 1 from purposes.shown p
             where p.id = feed.purpose and (database.reads(p.office) or database.is_system())));
create policy ended_by_its_office on readings.feed for delete using (
    exists (select 1 from purposes.shown p
             where p.id = feed.purpose and (database.reads(p.office) or database.is_system())));

alter table readings.attempt enable row level security;
create policy follows_purpose on readings.attempt for select using (
    exists (select 1 from purposes.shown p where p.id = attempt.purpose));
create policy told_by_the_system on readings.attempt for insert with check (database.is_system());
create policy forgotten_by_the_system on readings.attempt for delete using (database.is_system());
revoke update on readings.attempt from ${app};

alter table readings.reading enable row level security;
create policy follows_purpose on readings.reading for select using (
    exists (select 1 from purposes.shown p where p.id = reading.purpose));
create policy found_by_the_system on readings.reading for insert with check (database.is_system());
create policy seen_by_the_system on readings.reading for update using (database.is_system());
revoke update, delete on readings.reading from ${app};
grant update (seen) on readings.reading to ${app};

alter table readings.recall enable row level security;
create policy follows_purpose on readings.recall for select using (
    exists (select 1 from purposes.shown p where p.id = recall.purpose));
create policy taken_back_by_its_office on readings.recall for insert with check (
    (by = database.reader() or database.is_system())
    and exists (select 1 from purposes.shown p
                 where p.id = recall.purpose and (database.reads(p.office) or database.is_system())));
revoke update, delete on readings.recall from ${app};
