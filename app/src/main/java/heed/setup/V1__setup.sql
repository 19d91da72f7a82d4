create schema setup;

-- The link that the log of an empty house names, as hashes: of its token until it is used, then of the browser.
create table setup.link (
    one     boolean primary key default true check (one),
    token   bytea,
    browser bytea,
    ends    timestamptz not null
);

-- The first administrator: there is one row, so of many who try at once one becomes it.
create table setup.administrator (
    one    boolean primary key default true check (one),
    person uuid not null references people.person (id),
    since  timestamptz not null default now()
);
revoke update, delete on setup.administrator from ${app};

-- What the people of this house chose about it.
create table setup.house (
    one       boolean primary key default true check (one),
    name      text check (length(btrim(name)) between 1 and 40),
    languages text[],
    brand     int check (brand between 0 and 360),
    strength  numeric(3, 1) check (strength between 0 and 15),
    accent    int check (accent between 0 and 360),
    logo      bytea,
    changed   timestamptz not null default now()
);
insert into setup.house default values;

create table setup.mail (
    one      boolean primary key default true check (one),
    host     text not null,
    port     int not null check (port between 1 and 65535),
    security text not null check (security in ('NONE', 'STARTTLS', 'TLS')),
    login    text not null,
    password text not null,
    sender   text not null
);
