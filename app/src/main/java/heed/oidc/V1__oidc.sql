create schema oidc;

-- What one browser was sent to a provider with; used once, and for ten minutes at most.
create table oidc.asked (
    browser  bytea primary key,
    provider text not null,
    state    bytea not null,
    nonce    text not null,
    verifier text not null,
    next     text not null,
    links    uuid references people.person (id),
    ends     timestamptz not null
);

-- A provider's person is known by who says so and by which number, never by an address.
create table oidc.identity (
    id       uuid primary key,
    issuer   text not null,
    subject  text not null,
    provider text not null,
    person   uuid not null references people.person (id),
    since    timestamptz not null default now(),
    unique (issuer, subject)
);
create index on oidc.identity (person);

-- Somebody the provider vouched for, who has not said yet by what name to go here.
create table oidc.newcomer (
    browser  bytea primary key,
    provider text not null,
    issuer   text not null,
    subject  text not null,
    name     text not null,
    next     text not null,
    ends     timestamptz not null
);
