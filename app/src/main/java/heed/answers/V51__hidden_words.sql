-- Words of an official in the register of a promise that name somebody or harm: hidden by a moderator, never by the office itself,
-- with a reason that everybody reads. That it happened, and when, stays. `event` is the part, the delay, the promise itself where it is
-- about how that ended, or the contest where it is about the judgement.
create table answers.words_hiding (
    event      uuid primary key,
    commitment uuid not null references answers.commitment (id),
    reason     text not null check (reason ~ '\S' and length(reason) <= 500),
    by         uuid not null references people.person (id),
    hat        uuid not null references people.hat (id),
    at         timestamptz not null
);
create index on answers.words_hiding (commitment);

alter table answers.words_hiding enable row level security;
create policy follows_commitment on answers.words_hiding for select using (
    exists (select 1 from answers.commitment m where m.id = words_hiding.commitment offset 0));
create policy hidden_by_moderators on answers.words_hiding for insert with check (
    (database.is_system() or (by = database.reader() and database.moderates()))
    and exists (select 1 from answers.commitment m where m.id = words_hiding.commitment offset 0));
revoke update, delete on answers.words_hiding from ${app};

-- What was said, or nothing where it is hidden from this reader; officials, moderators and auditors read on.
create function answers.unless_hidden(one uuid, said text) returns text
    language sql stable
    as $$ select case when database.official() or database.moderates() or database.audits()
                        or not exists (select 1 from answers.words_hiding h where h.event = one) then said end $$;

-- As before, and a picture goes with the words it shows.
alter policy follows_commitment on answers.photo using (
    exists (select 1 from answers.commitment m where m.id = photo.commitment offset 0)
    and (database.official() or database.moderates() or database.audits()
         or not exists (select 1 from answers.words_hiding h where h.event = photo.event))
    and (not exists (select 1 from answers.contest_hiding h where h.contest = photo.event)
         or database.official() or database.moderates() or database.audits()
         or exists (select 1 from answers.contest x where x.id = photo.event and x.by = database.reader())));

-- As before, without what is hidden, with that it was, and with what was looked at again.
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
    select 'settled ' || m.id, m.settled_at, 'SETTLED', m.settled_by, null, m.office, c.words,
           answers.unless_hidden(m.id, m.evidence), '/commitments/' || m.id
      from answers.commitment m join contributions.readable c on c.id = m.id and c.state = 'SHOWN'
     where m.settled_at is not null
    union all
    select 'judged ' || x.id, x.judged_at, 'JUDGED', x.judged_by, x.judged_hat, null, c.words,
           answers.unless_hidden(x.id, x.reason), '/commitments/' || c.id
      from answers.contest x join contributions.readable c on c.id = x.commitment and c.state = 'SHOWN'
     where x.judged_at is not null
    union all
    select 'contest hidden ' || h.contest, h.at, 'HIDDEN', h.by, h.hat, null, c.words, h.reason, '/commitments/' || c.id
      from answers.contest_hiding h
      join answers.contest x on x.id = h.contest
      join contributions.readable c on c.id = x.commitment and c.state = 'SHOWN'
    union all
    select 'words hidden ' || h.event, h.at, 'HIDDEN', h.by, h.hat, null, c.words, h.reason, '/commitments/' || c.id
      from answers.words_hiding h join contributions.readable c on c.id = h.commitment and c.state = 'SHOWN';
