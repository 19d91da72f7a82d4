create schema roll;

-- A register that was sent and not yet kept; hashes only.
create table roll.draft (
    id    uuid primary key,
    by    uuid not null references people.person (id),
    since timestamptz not null default now()
);
create table roll.draft_row (
    draft uuid not null references roll.draft (id) on delete cascade,
    key   bytea not null,
    area  text not null check (btrim(area) <> ''),
    primary key (draft, key)
);

-- Somebody who lives here: a keyed hash of name, birthday and address. One entry is one person, and one person one entry.
create table roll.entry (
    key    bytea primary key,
    area   text not null check (btrim(area) <> ''),
    person uuid unique references people.person (id),
    since  timestamptz not null default now()
);

-- A code that a letter carries; a keyed hash, used once.
create table roll.code (
    code    bytea primary key,
    area    text not null,
    by      uuid not null references people.person (id),
    since   timestamptz not null default now(),
    ends    timestamptz not null,
    used    timestamptz,
    used_by uuid references people.person (id)
);
create index on roll.code (used_by) where used_by is not null;

-- How often somebody tried on one day.
create table roll.attempt (
    person uuid not null references people.person (id),
    day    date not null,
    times  int not null,
    primary key (person, day)
);
