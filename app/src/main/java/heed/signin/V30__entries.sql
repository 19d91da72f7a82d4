-- When and how somebody came in, or was refused where it is known whose account it was. For that person alone.
create table signin.entry (
    id      uuid primary key default gen_random_uuid(),
    person  uuid not null references people.person (id),
    at      timestamptz not null default clock_timestamp(),
    way     text not null check (way in ('LINK', 'PASSKEY', 'PROVIDER', 'SETUP')),
    device  text not null,
    -- Why it was refused; null where it was not.
    refused text check (refused in ('OTHER_BROWSER', 'ENDED', 'NOT_SIGNED'))
);
create index on signin.entry (person, at desc);
create index on signin.entry (at);
revoke update on signin.entry from ${app};
