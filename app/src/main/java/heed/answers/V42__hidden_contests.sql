-- Words that contest a promise and name somebody or harm: hidden by an official who has no part in it, with a reason
-- that everybody reads. That it was contested, and what came of it, stays.
create table answers.contest_hiding (
    contest uuid primary key references answers.contest (id),
    reason  text not null check (reason ~ '\S' and length(reason) <= 500),
    by      uuid not null references people.person (id),
    hat     uuid not null references people.hat (id),
    at      timestamptz not null
);

alter table answers.contest_hiding enable row level security;
create policy follows_contest on answers.contest_hiding for select using (
    exists (select 1 from answers.contest x where x.id = contest_hiding.contest offset 0));
create policy hidden_by_staff_with_no_part_in_it on answers.contest_hiding for insert with check (
    (database.is_system() or (by = database.reader() and database.official()))
    and exists (select 1 from answers.contest x
                 where x.id = contest_hiding.contest and x.by <> contest_hiding.by and x.settled_by <> contest_hiding.by));
revoke update, delete on answers.contest_hiding from ${app};

-- What is hidden is still read by officials, moderators and auditors, and by whoever said it.
alter policy follows_commitment on answers.photo using (
    exists (select 1 from answers.commitment m where m.id = photo.commitment offset 0)
    and (not exists (select 1 from answers.contest_hiding h where h.contest = photo.event)
         or database.official() or database.moderates() or database.audits()
         or exists (select 1 from answers.contest x where x.id = photo.event and x.by = database.reader())));

-- As before, and with the hidings.
create or replace view answers.act_shown with (security_invoker = true) as
    select 'answered ' || a.id as id, c.at, 'ANSWERED' as kind, c.author as person, c.hat, null::text as office,
           p.title as on_what, null::text as why, '/answers/' || a.id as path
      from answers.answer a
      join contributions.readable c on c.id = a.id and c.state = 'SHOWN'
      join purposes.shown p on p.id = a.purpose
    union all
    select 'promised ' || m.id, c.at, 'PROMISED', c.author, c.hat, m.office, c.words, null, '/commitments/' || m.id
      from answers.commitment m join contributions.readable c on c.id = m.id and c.state = 'SHOWN'
    union all
    select 'settled ' || m.id, m.settled_at, 'SETTLED', m.settled_by, null, m.office, c.words, m.evidence,
           '/commitments/' || m.id
      from answers.commitment m join contributions.readable c on c.id = m.id and c.state = 'SHOWN'
     where m.settled_at is not null
    union all
    select 'contest hidden ' || h.contest, h.at, 'HIDDEN', h.by, h.hat, null, c.words, h.reason, '/commitments/' || c.id
      from answers.contest_hiding h
      join answers.contest x on x.id = h.contest
      join contributions.readable c on c.id = x.commitment and c.state = 'SHOWN';
