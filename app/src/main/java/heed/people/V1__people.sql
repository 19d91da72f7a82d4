create schema people;

create table people.person (
    id       uuid primary key,
    name     text not null check (length(btrim(name)) between 1 and 80),
    -- Imported people have no way to sign in; their votes and words came from elsewhere.
    imported boolean not null default false,
    since    timestamptz not null default now()
);

-- The address is kept in one canonical spelling, so that one mailbox is one person.
create table people.address (
    address text primary key check (address = lower(btrim(address)) and address like '%_@_%'),
    person  uuid not null unique references people.person (id)
);

create table people.circle (
    key  text primary key,
    kind text not null check (kind in ('EVERYONE', 'STAFF', 'OFFICE')),
    name text not null,
    check ((kind = 'OFFICE') = (key like 'office:_%'))
);

insert into people.circle (key, kind, name) values ('everyone', 'EVERYONE', 'Everyone'), ('staff', 'STAFF', 'All staff');

create table people.hat (
    id     uuid primary key,
    person uuid not null references people.person (id),
    kind   text not null check (kind in ('RESIDENT', 'OFFICE')),
    office text references people.circle (key),
    label  text not null check (label <> ''),
    since  timestamptz not null default now(),
    until  timestamptz,
    -- Nobody speaks for an office without naming it.
    check ((kind = 'OFFICE') = (office is not null)),
    unique nulls not distinct (person, kind, office)
);

-- A link sent by mail. Only hashes are kept: who reads this table can sign in as nobody.
create table people.sign_in (
    token   bytea primary key,
    browser bytea not null,
    address text not null,
    next    text not null,
    ends    timestamptz not null
);

create table people.session (
    key    bytea primary key,
    person uuid not null references people.person (id),
    hat    uuid references people.hat (id),
    since  timestamptz not null default now(),
    ends   timestamptz not null
);

create index on people.session (person);

-- What any room may know about people.
create view people.shown as select id, name, imported from people.person;
create view people.hat_shown as select id, person, kind, office, label from people.hat;
