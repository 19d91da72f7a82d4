-- The map as it stood at the end of a week: counts and middles only, nothing of a single person.
create table opinions.week (
    consultation uuid not null references opinions.consultation (id),
    -- The Monday it began on, and the moment before which its votes were given.
    first        date        not null,
    until        timestamptz not null,
    made         text        not null,
    primary key (consultation, first)
);
revoke update, delete on opinions.week from ${app};
alter table opinions.week enable row level security;
create policy follows_consultation on opinions.week
    using ((select database.is_system()) or consultation in (select c.id from opinions.consultation c));

-- Up to which moment it was looked whether there is a week to keep.
alter table opinions.consultation add column weeks_to timestamptz;
