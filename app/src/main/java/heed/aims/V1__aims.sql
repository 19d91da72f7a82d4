create schema aims;

-- A promise and a number it should move. What is named no more stays readable.
create table aims.aim (
    id         uuid primary key,
    commitment uuid not null references contributions.contribution (id),
    indicator  uuid not null,
    purpose    uuid not null references contributions.contribution (id),
    by         uuid not null references people.person (id),
    hat        uuid not null references people.hat (id),
    at         timestamptz not null,
    dropped    timestamptz
);
create unique index on aims.aim (commitment, indicator) where dropped is null;
create index on aims.aim (indicator);
create index on aims.aim (purpose, at);

alter table aims.aim enable row level security;
create policy follows_commitment on aims.aim for select using (
    exists (select 1 from contributions.contribution c where c.id = aim.commitment offset 0));
create policy named_by_its_office on aims.aim for insert with check (
    (by = database.reader() or database.is_system())
    and exists (select 1 from answers.promise_shown m
                 where m.id = aim.commitment and (database.reads(m.office) or database.is_system())));
create policy dropped_by_its_office on aims.aim for update
    using (dropped is null and exists (select 1 from answers.promise_shown m
                 where m.id = aim.commitment and (database.reads(m.office) or database.is_system())))
    with check (dropped is not null);
revoke update, delete on aims.aim from ${app};
grant update (dropped) on aims.aim to ${app};
