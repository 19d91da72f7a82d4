-- Who signed in, and how, is told by the room `signin`.
create schema signin;
alter table people.session set schema signin;
alter table people.sign_in set schema signin;

-- A guest has no address yet. Of two accounts of one human being, one is joined to the other and speaks no more.
alter table people.person
    add column guest     boolean not null default false,
    add column joined_to uuid references people.person (id),
    add check (joined_to <> id),
    add check (not (guest and imported));
create index on people.person (joined_to) where joined_to is not null;

-- One person may have several addresses; one address is one person.
alter table people.address drop constraint address_person_key;
create index on people.address (person);

-- For a time, with a reason, a person only reads.
create table people.suspension (
    id     uuid primary key,
    person uuid not null references people.person (id),
    reason text not null check (btrim(reason) <> ''),
    by     uuid not null references people.person (id),
    hat    uuid not null references people.hat (id),
    since  timestamptz not null default clock_timestamp(),
    until  timestamptz not null,
    lifted timestamptz,
    check (until > since)
);
create index on people.suspension (person, until);
revoke delete on people.suspension from ${app};

create or replace view people.shown as select id, name, imported, guest, joined_to from people.person;
create or replace view people.hat_shown as select id, person, kind, office, label, since, until from people.hat;
create view people.suspension_shown as
    select person, reason, since, until from people.suspension where lifted is null and until > now();

create function people.is_guest(one uuid) returns boolean
    language sql stable
    return exists (select 1 from people.person where id = one and guest);
