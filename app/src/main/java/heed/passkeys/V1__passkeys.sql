create schema passkeys;

-- Public keys only: who reads this table can sign in as nobody.
create table passkeys.passkey (
    credential  bytea primary key,
    person      uuid not null references people.person (id),
    label       text not null check (btrim(label) <> ''),
    public_key  bytea not null,
    signatures  bigint not null,
    backup_eligible boolean not null,
    backed_up   boolean not null,
    verified    boolean not null,
    transports  text not null,
    attestation bytea,
    client      bytea,
    since       timestamptz not null default now(),
    used        timestamptz not null default now()
);
create index on passkeys.passkey (person);

-- What a browser was asked to sign. It is signed once, within five minutes, in that browser.
create table passkeys.challenge (
    browser   bytea primary key,
    challenge bytea not null,
    ends      timestamptz not null
);
