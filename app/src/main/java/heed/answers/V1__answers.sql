create schema answers;

create table answers.answer (
    id          uuid primary key references contributions.contribution (id),
    purpose     uuid not null references contributions.contribution (id),
    -- The group of the opinion map whose concern is answered, by its label; null for everyone.
    about_group text check (about_group ~ '\S' and length(about_group) <= 40)
);

create index on answers.answer (purpose);

create table answers.commitment (
    id         uuid primary key references contributions.contribution (id),
    answer     uuid not null references answers.answer (id),
    purpose    uuid not null references contributions.contribution (id),
    office     text not null references people.circle (key),
    due        date not null,
    outcome    text check (outcome in ('KEPT', 'BROKEN')),
    evidence   text check (evidence ~ '\S' and length(evidence) <= 4000),
    settled_by uuid references people.person (id),
    settled_at timestamptz,
    -- Nothing is kept or broken without evidence, a name and a day.
    check (num_nonnulls(outcome, evidence, settled_by, settled_at) in (0, 4))
);

create index on answers.commitment (purpose, due);
create index on answers.commitment (answer);
create index on answers.commitment (due, id);

alter table answers.answer enable row level security;
create policy follows_contribution on answers.answer for select using (
    exists (select 1 from contributions.contribution c where c.id = answer.id));
create policy given_by_its_author on answers.answer for insert with check (
    exists (select 1 from contributions.contribution c where c.id = answer.id
             and (c.author = database.reader() or database.is_system()))
    and exists (select 1 from contributions.contribution c where c.id = answer.purpose));

alter table answers.commitment enable row level security;
create policy follows_contribution on answers.commitment for select using (
    exists (select 1 from contributions.contribution c where c.id = commitment.id));
create policy promised_by_its_author on answers.commitment for insert with check (
    exists (select 1 from contributions.contribution c where c.id = commitment.id
             and (c.author = database.reader() or database.is_system())));
-- Settled once, by its office: a settled row is out of reach, whoever asks.
create policy settled_once_by_its_office on answers.commitment for update
    using (outcome is null and (database.is_system() or database.reads(office))
           and exists (select 1 from contributions.contribution c where c.id = commitment.id))
    with check (outcome is not null);

revoke update, delete on answers.answer, answers.commitment from ${app};
grant update (outcome, evidence, settled_by, settled_at) on answers.commitment to ${app};
