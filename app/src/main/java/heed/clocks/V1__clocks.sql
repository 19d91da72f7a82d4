create schema clocks;

-- One row for each thing an office owes to one contribution. What started it, starts it once.
create table clocks.clock (
    id           uuid primary key,
    contribution uuid not null references contributions.contribution (id),
    office       text not null references people.circle (key),
    duty         text not null check (duty in ('ACKNOWLEDGE', 'ANSWER', 'JUDGE')),
    cause        text not null check (cause in
                     ('ASKED', 'MENTIONED', 'HANDED_OVER', 'SUPPORTED', 'STAGE_ENDED', 'CONTESTED')),
    cause_id     uuid not null,
    started      timestamptz not null,
    days         int not null check (days between 1 and 365),
    due          timestamptz not null check (due > started),
    stopped      timestamptz check (stopped >= started),
    how          text check (how in ('ACKNOWLEDGED', 'ANSWERED', 'HANDED_OVER', 'JUDGED', 'CLOSED')),
    by           uuid references people.person (id),
    hat          uuid references people.hat (id),
    -- What stopped it: an answer, an acknowledgement, a judgement.
    act          uuid,
    unique (cause, cause_id, office, duty),
    check (num_nonnulls(stopped, how) in (0, 2))
);
-- Who asks and mentions the same office at once starts one clock, not two. Each contest is looked at on its own.
create unique index one_runs on clocks.clock (contribution, office, duty)
    where stopped is null and cause <> 'CONTESTED';
create index on clocks.clock (office, due) where stopped is null;
create index on clocks.clock (due) where stopped is null;
create index on clocks.clock (office, started desc);
create index on clocks.clock (contribution);

create table clocks.pause (
    clock  uuid not null references clocks.clock (id),
    since  date not null,
    until  date not null,
    reason text not null check (reason ~ '\S' and length(reason) <= 1000),
    by     uuid not null references people.person (id),
    hat    uuid not null references people.hat (id),
    at     timestamptz not null,
    primary key (clock, since),
    check (since < until and until <= since + 180)
);

-- A late clock is handed to somebody above, once. `superior` is null where nobody is named.
create table clocks.escalation (
    clock    uuid primary key references clocks.clock (id),
    superior uuid references people.person (id),
    office   text references people.circle (key),
    at       timestamptz not null
);

-- "We have it": said once for many.
create table clocks.acknowledgement (
    id     uuid primary key,
    office text not null references people.circle (key),
    words  text not null check (words ~ '\S' and length(words) <= 1000),
    by     uuid not null references people.person (id),
    hat    uuid not null references people.hat (id),
    at     timestamptz not null
);

-- What an office gives itself: in general, or about one purpose. Running clocks keep the day that was said.
create table clocks.term (
    office      text not null references people.circle (key),
    purpose     uuid references contributions.contribution (id),
    acknowledge int not null check (acknowledge between 1 and 60),
    answer      int not null check (answer between 1 and 200 and answer >= acknowledge),
    support     int check (support between 2 and 1000000),
    superior    uuid references people.person (id),
    unique nulls not distinct (office, purpose)
);

alter table clocks.clock enable row level security;
create policy follows_contribution on clocks.clock for select using (
    exists (select 1 from contributions.contribution c where c.id = contribution));
create policy started_about_what_one_reads on clocks.clock for insert with check (
    stopped is null and exists (select 1 from contributions.contribution c where c.id = contribution));
create policy stopped_once_by_staff on clocks.clock for update
    using (stopped is null and (database.is_system() or database.reads('staff')))
    with check (database.is_system() or database.reads('staff'));
alter table clocks.pause enable row level security;
create policy follows_clock on clocks.pause for select using (
    exists (select 1 from clocks.clock k where k.id = clock));
create policy paused_in_ones_own_name on clocks.pause for insert with check (
    database.is_system() or (by = database.reader() and database.reads('staff')));
alter table clocks.escalation enable row level security;
create policy follows_clock on clocks.escalation for select using (
    exists (select 1 from clocks.clock k where k.id = clock));
create policy by_the_house on clocks.escalation for insert with check (database.is_system());
alter table clocks.acknowledgement enable row level security;
create policy public_word on clocks.acknowledgement for select using (true);
create policy said_in_ones_own_name on clocks.acknowledgement for insert with check (
    database.is_system() or (by = database.reader() and database.reads(office)) or
    (by = database.reader() and database.reads('staff')));
revoke delete on clocks.clock from ${app};
revoke update, delete on clocks.pause, clocks.escalation, clocks.acknowledgement from ${app};
