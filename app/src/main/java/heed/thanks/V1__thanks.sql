create schema thanks;

-- One person, one thing, one thanks. Its words, if any, are the contribution of the same id.
create table thanks.thank (
    id     uuid primary key,
    thing  uuid not null references contributions.contribution (id),
    person uuid not null references people.person (id),
    office text not null references people.circle (key),
    at     timestamptz not null,
    unique (thing, person)
);
create index on thanks.thank (office, at desc, id desc);
create index on thanks.thank (at desc, id desc);
create index on thanks.thank (person);

-- Things whose official was told that people say thanks.
create table thanks.told (thing uuid primary key references contributions.contribution (id));

-- The office as it is now, where one became part of another.
create view thanks.shown with (security_invoker = true) as
    select t.id, t.thing, coalesce(o.joined_to, t.office) as office, t.at
      from thanks.thank t join people.office_shown o on o.key = t.office;

alter table thanks.thank enable row level security;
create policy follows_contribution on thanks.thank for select using (
    exists (select 1 from contributions.contribution c where c.id = thing offset 0));
create policy by_somebody_who_does_not_work_there on thanks.thank for insert with check (
    (database.is_system() or (person = database.reader() and not people.is_guest(person)))
    and exists (select 1 from contributions.contribution c where c.id = thing)
    and not exists (select 1 from people.hat_shown h
                     where h.person = thank.person and h.office = thank.office and h.kind = 'OFFICE'
                       and (h.until is null or h.until > now())));
create policy joined_by_the_system on thanks.thank for update using (database.is_system());
create policy left_by_the_system on thanks.thank for delete using (database.is_system());
alter table thanks.told enable row level security;
create policy follows_contribution on thanks.told for select using (
    exists (select 1 from contributions.contribution c where c.id = thing offset 0));
create policy told_by_who_reads_it on thanks.told for insert with check (
    exists (select 1 from contributions.contribution c where c.id = thing));
revoke update, delete on thanks.told from ${app};
