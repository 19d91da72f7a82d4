-- The tables session and sign_in came over from the room `people`.
alter table signin.session
    add column id     uuid not null unique default gen_random_uuid(),
    add column device text not null default '',
    add column seen   timestamptz not null default now();

-- A link that joins another account to this person's.
alter table signin.sign_in add column joins uuid references people.person (id);

-- How often something was done in one stretch of time, by a device or a network. Networks are kept as hashes whose
-- salt lives for a day.
create table signin.pace (
    what  text not null,
    who   bytea not null,
    since timestamptz not null,
    times int not null,
    primary key (what, who, since)
);

create table signin.salt (
    day   date primary key,
    value bytea not null
);
