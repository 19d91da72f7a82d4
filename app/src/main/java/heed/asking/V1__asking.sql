create schema asking;

-- A question is a contribution; `about` is what somebody read when they asked.
create table asking.question (
    id     uuid primary key references contributions.contribution (id),
    office text not null references people.circle (key),
    about  uuid references contributions.contribution (id)
);
create index on asking.question (office, id desc);
create index on asking.question (about);

create table asking.hand_over (
    id          uuid primary key,
    question    uuid not null references asking.question (id),
    from_office text not null references people.circle (key),
    to_office   text not null references people.circle (key),
    reason      text not null check (reason ~ '\S' and length(reason) <= 1000),
    by          uuid not null references people.person (id),
    hat         uuid not null references people.hat (id),
    at          timestamptz not null,
    check (from_office <> to_office)
);
create index on asking.hand_over (question, at);

alter table asking.question enable row level security;
create policy follows_contribution on asking.question for select using (
    exists (select 1 from contributions.contribution c where c.id = question.id));
create policy asked_in_ones_own_name on asking.question for insert with check (
    exists (select 1 from contributions.contribution c where c.id = question.id
             and (c.author = database.reader() or database.is_system())));
create policy handed_over_by_staff on asking.question for update
    using (database.is_system() or database.reads('staff'));
alter table asking.hand_over enable row level security;
create policy follows_question on asking.hand_over for select using (
    exists (select 1 from asking.question q where q.id = hand_over.question));
create policy handed_over_in_ones_own_name on asking.hand_over for insert with check (
    database.is_system() or (by = database.reader() and database.reads('staff')));
revoke update, delete on asking.question from ${app};
revoke update, delete on asking.hand_over from ${app};
grant update (office) on asking.question to ${app};
