create schema offices;

create table offices.office (
    key    text primary key references people.circle (key),
    parent text references offices.office (key),
    does   text not null default '',
    zone   text not null,
    check (parent <> key)
);

-- One row for each stretch in which an office works on a day of the week; 1 is Monday.
create table offices.hours (
    office text not null references offices.office (key),
    day    int  not null check (day between 1 and 7),
    opens  time not null,
    closes time not null,
    primary key (office, day, opens),
    check (opens < closes)
);

-- A day off: of one office, or of all of them.
create table offices.holiday (
    office text references offices.office (key),
    day    date not null,
    name   text not null check (btrim(name) <> ''),
    unique nulls not distinct (office, day)
);

create table offices.duty (
    id     uuid primary key,
    office text not null references offices.office (key),
    person uuid not null references people.person (id),
    since  date not null,
    until  date not null,
    check (since <= until)
);
create index on offices.duty (office, until);

-- What became of an office, and who changed it. Nobody rewrites this.
create table offices.change (
    id     uuid primary key,
    office text not null references offices.office (key),
    kind   text not null check (kind in ('FOUNDED', 'RENAMED', 'MERGED', 'SPLIT')),
    other  text references offices.office (key),
    name   text not null,
    reason text not null,
    by     uuid not null references people.person (id),
    at     timestamptz not null default clock_timestamp()
);
create index on offices.change (office, at);
revoke update, delete on offices.change from ${app};
revoke delete on offices.office from ${app};
