-- Who wants their unread notices by mail, how often, and in which language. Whoever is not here gets none.
create table notices.mailing (
    person   uuid primary key references people.person (id),
    -- Stands for the person in the link that ends the mails.
    id       uuid not null unique default gen_random_uuid(),
    pace     text not null check (pace in ('NONE', 'DAILY', 'WEEKLY')),
    language text not null check (language ~ '^[A-Za-z0-9-]{2,20}$'),
    -- The latest moment for which somebody took it on to send this mail: each moment is taken on once.
    claimed  timestamptz not null,
    -- Up to when notices went out by mail.
    mailed   timestamptz not null default '0001-01-01 00:00:00+00'
);
create index on notices.mailing (pace, claimed);
alter table notices.mailing enable row level security;
create policy ones_own on notices.mailing using (person = database.reader() or database.is_system());

-- With this the links that end mails are signed. It is the same on every node.
create table notices.seal (
    one   boolean primary key default true check (one),
    value bytea not null
);
insert into notices.seal (value) values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
alter table notices.seal enable row level security;
create policy for_the_system on notices.seal for select using (database.is_system());
revoke insert, update, delete on notices.seal from ${app};
