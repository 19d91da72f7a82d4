create schema tripwires;

create table tripwires.tripwire (
    id        uuid primary key,
    purpose   uuid not null references contributions.contribution (id),
    kind      text not null check (kind in ('DAY', 'CALLS', 'CONTESTS', 'OFF_PATH', 'VERDICT')),
    threshold int check (threshold between 1 and 100000),
    day       date,
    by        uuid not null references people.person (id),
    hat       uuid not null references people.hat (id),
    at        timestamptz not null,
    touched   timestamptz,
    reopening uuid references contributions.contribution (id),
    check ((kind = 'DAY') = (day is not null) and (kind = 'DAY') = (threshold is null)),
    check (reopening is null or touched is not null)
);
create index on tripwires.tripwire (purpose, at);

-- Somebody asks to look at a decided purpose again: once a person for each time it was decided.
create table tripwires.call (
    id      uuid primary key references contributions.contribution (id),
    purpose uuid not null references contributions.contribution (id),
    by      uuid not null references people.person (id),
    closed  timestamptz not null,
    unique (purpose, by, closed)
);

alter table tripwires.tripwire enable row level security;
create policy follows_purpose on tripwires.tripwire for select using (
    exists (select 1 from purposes.shown p where p.id = tripwire.purpose));
create policy set_by_its_office on tripwires.tripwire for insert with check (
    (by = database.reader() or database.is_system()) and touched is null
    and exists (select 1 from purposes.shown p
                 where p.id = tripwire.purpose and (database.reads(p.office) or database.is_system())));
create policy touched_once on tripwires.tripwire for update
    using (database.is_system() and reopening is null) with check (database.is_system());
revoke update, delete on tripwires.tripwire from ${app};
grant update (touched, reopening) on tripwires.tripwire to ${app};

alter table tripwires.call enable row level security;
create policy follows_contribution on tripwires.call for select using (
    exists (select 1 from contributions.contribution c where c.id = call.id));
create policy called_by_oneself on tripwires.call for insert with check (by = database.reader() or database.is_system());
create policy joined_by_the_system on tripwires.call for update using (database.is_system());
revoke delete on tripwires.call from ${app};
