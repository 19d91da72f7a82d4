-- What happens to a promise on its way: its parts, how far they are, and why it takes longer. Nothing here is rewritten.
create table answers.progress (
    id         uuid primary key,
    commitment uuid not null references answers.commitment (id),
    kind       text not null check (kind in ('PART', 'UNDERWAY', 'DONE', 'DELAY')),
    part       uuid references answers.progress (id),
    words      text not null check (words ~ '\S' and length(words) <= 2000),
    link       text check (link ~ '^https?://\S+$' and length(link) <= 500),
    due        date,
    by         uuid not null references people.person (id),
    at         timestamptz not null,
    check ((kind in ('UNDERWAY', 'DONE')) = (part is not null)),
    check (kind <> 'DELAY' or due is not null)
);
create index on answers.progress (commitment, at, id);

-- The day it is due now; `due` stays the day that was promised first.
alter table answers.commitment add due_now date;
update answers.commitment set due_now = due;
alter table answers.commitment
    alter column due_now set not null,
    add replaced_by uuid references answers.commitment (id),
    drop constraint commitment_outcome_check,
    add constraint commitment_outcome_check check (outcome in ('KEPT', 'BROKEN', 'REPLACED')),
    add check ((outcome is not distinct from 'REPLACED') = (replaced_by is not null));
create index on answers.commitment (due_now, id);
create index on answers.commitment (office, due_now, id);

drop policy settled_once_by_its_office on answers.commitment;
create policy changed_by_its_office_until_settled on answers.commitment for update
    using (outcome is null and (database.is_system() or database.reads(office))
           and exists (select 1 from contributions.contribution c where c.id = commitment.id))
    with check (database.is_system() or database.reads(office));
grant update (due_now, replaced_by) on answers.commitment to ${app};

alter table answers.progress enable row level security;
create policy follows_commitment on answers.progress for select using (
    exists (select 1 from answers.commitment m where m.id = progress.commitment));
create policy reported_by_its_office_until_settled on answers.progress for insert with check (
    (by = database.reader() or database.is_system())
    and exists (select 1 from answers.commitment m where m.id = progress.commitment and m.outcome is null
                 and (database.is_system() or database.reads(m.office))));
revoke update, delete on answers.progress from ${app};

-- Those who asked may say that what counts as kept is not so; somebody else looks at it, once.
create table answers.contest (
    id         uuid primary key,
    commitment uuid not null references answers.commitment (id),
    by         uuid not null references people.person (id),
    evidence   text not null check (evidence ~ '\S' and length(evidence) <= 4000),
    link       text check (link ~ '^https?://\S+$' and length(link) <= 500),
    at         timestamptz not null,
    settled_by uuid not null references people.person (id),
    verdict    text check (verdict in ('STANDS', 'NOT_KEPT')),
    reason     text check (reason ~ '\S' and length(reason) <= 4000),
    judged_by  uuid references people.person (id),
    judged_hat uuid references people.hat (id),
    judged_at  timestamptz,
    unique (commitment, by),
    check (by <> settled_by),
    check (num_nonnulls(verdict, reason, judged_by, judged_hat, judged_at) in (0, 5)),
    constraint looked_at_by_somebody_else check (judged_by <> settled_by and judged_by <> by)
);

alter table answers.contest enable row level security;
create policy follows_commitment on answers.contest for select using (
    exists (select 1 from answers.commitment m where m.id = contest.commitment));
create policy contested_in_ones_own_name on answers.contest for insert with check (
    (by = database.reader() or database.is_system())
    and exists (select 1 from answers.commitment m
                 where m.id = contest.commitment and m.outcome = 'KEPT' and m.settled_by = contest.settled_by));
create policy judged_once_by_staff on answers.contest for update
    using (verdict is null and (database.is_system() or database.reads('staff')))
    with check (verdict is not null and (database.is_system() or judged_by = database.reader()));
revoke update, delete on answers.contest from ${app};
grant update (verdict, reason, judged_by, judged_hat, judged_at) on answers.contest to ${app};

-- A sentence of an official that somebody reads as a promise; the office confirms it or says why not.
create table answers.lift (
    id         uuid primary key,
    answer     uuid not null references answers.answer (id),
    office     text not null references people.circle (key),
    sentence   text not null check (sentence ~ '\S' and length(sentence) <= 500),
    due        date,
    by         uuid not null references people.person (id),
    at         timestamptz not null,
    confirmed  boolean,
    reason     text check (reason ~ '\S' and length(reason) <= 2000),
    commitment uuid unique references answers.commitment (id),
    ended_by   uuid references people.person (id),
    ended_at   timestamptz,
    unique (answer, sentence),
    check (num_nonnulls(confirmed, ended_by, ended_at) in (0, 3)),
    check (confirmed is distinct from true or commitment is not null),
    check (confirmed is distinct from false or reason is not null)
);

alter table answers.lift enable row level security;
create policy follows_answer on answers.lift for select using (
    exists (select 1 from answers.answer a where a.id = lift.answer));
create policy lifted_in_ones_own_name on answers.lift for insert with check (
    (by = database.reader() or database.is_system())
    and exists (select 1 from contributions.contribution c join people.hat_shown h on h.id = c.hat
                 where c.id = lift.answer and h.office = lift.office));
create policy ended_once_by_its_office on answers.lift for update
    using (confirmed is null and (database.is_system() or database.reads(office)))
    with check (confirmed is not null);
revoke update, delete on answers.lift from ${app};
grant update (confirmed, reason, commitment, ended_by, ended_at) on answers.lift to ${app};
