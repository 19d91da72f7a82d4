-- A town of 100,000 people, 21,000 contributions, 1,000,000 votes and 2,000 promises, of nothing but numbers: to see how Heed does
-- at that size. Promises are contested and asked about, goals reviewed, tripwires set, clocks paused. Run it once as the owner of the
-- tables, on a database without a town. Everything is made from numbers, so that each run makes the same town; `size.id('purpose', 7)`
-- is the seventh purpose.
create schema size;
create function size.id(kind text, n bigint) returns uuid language sql immutable as $$ select md5(kind || n)::uuid $$;
-- From 0 to 1, the same each time.
create function size.dice(n bigint, m bigint) returns float language sql immutable as
$$ select (hashint8extended(n, m) & 1048575) / 1048576.0 $$;

create function size.office(n bigint) returns text language sql immutable as
$$ select 'office:' || case when n = 1 then 'transport' else 'size-' || n end $$;

-- Who votes where: a quarter of the people on the first purpose, the others on one of 39 smaller ones; each votes 10 times.
insert into people.person (id, name, since)
select size.id('person', n), 'Person ' || n, timestamptz '2025-01-01' + n * interval '5 minutes' from generate_series(1, 100000) n;
insert into people.hat (id, person, kind, label)
select size.id('hat', n), size.id('person', n), 'RESIDENT', 'Resident' from generate_series(1, 100000) n;
insert into people.circle (key, kind, name) select size.office(n), 'OFFICE', 'Office ' || n from generate_series(1, 20) n on conflict do nothing;
insert into offices.office (key, does, zone) select size.office(n), 'What it does.', 'Europe/London' from generate_series(1, 20) n on conflict do nothing;
insert into people.hat (id, person, kind, office, label)
select size.id('official', n), size.id('person', n), 'OFFICE', size.office(n), 'Office ' || n from generate_series(1, 20) n on conflict do nothing;

insert into contributions.contribution (id, kind, author, hat, circle, language, state, words, at)
select size.id('purpose', n), 'purpose', size.id('person', 1 + n % 20), size.id('official', 1 + n % 20), 'everyone', 'en', 'SHOWN',
       'Every child can walk to school ' || n, timestamptz '2026-01-01' + n * interval '1 day'
  from generate_series(1, 200) n;
insert into purposes.purpose (id, slug, problem, affected, outcome, decides, limits, promise, owner, office, state, published_at)
select size.id('purpose', n), 'size-' || n, 'Cars', 'Children', 'They walk', 'The council', 'Money', 'INVOLVE',
       size.id('person', 1 + n % 20), size.office(1 + n % 20), 'OPEN', timestamptz '2026-01-01' + n * interval '1 day'
  from generate_series(1, 200) n;
insert into purposes.indicator (id, purpose, place, name, unit, baseline, baseline_at, target, target_at, source)
select size.id('indicator', 3 * n + k), size.id('purpose', n), k, 'Children who walk, count ' || k, '%', 31, '2024-01-10', 60,
       '2028-01-10', 'Count at the gates'
  from generate_series(1, 200) n, generate_series(0, 2) k;
insert into purposes.measurement (indicator, measured_on, value, source)
select size.id('indicator', 3 * n + k), date '2024-02-01' + m * 30, 31 + m, 'Count'
  from generate_series(1, 200) n, generate_series(0, 2) k, generate_series(0, 23) m;
insert into purposes.stage (purpose, place, key, starts, ends)
select size.id('purpose', n), 0, 'LISTEN', '2026-01-01', '2027-06-30' from generate_series(1, 200) n;

-- 16,000 statements: 3,000 about the first purpose, 333 about each of the next 39 (the last of them has 13 more).
create table size.statement as
select n, least(40, case when n <= 3000 then 1 else 2 + (n - 3001) / 333 end) as purpose,
       case when n <= 3000 then n - 1 else (n - 3001) % 333 + case when (n - 3001) / 333 > 38 then 333 else 0 end end as number
  from generate_series(1, 16000) n;
insert into contributions.contribution (id, kind, author, hat, circle, language, state, words, at)
select size.id('statement', n), 'statement', size.id('person', 1 + n * 7919 % 100000), size.id('hat', 1 + n * 7919 % 100000),
       'everyone', 'en', 'SHOWN',
       (array['Benches', 'Trees', 'Buses', 'Lamps', 'Crossings', 'Gardens', 'Libraries', 'Schools'])[1 + n % 8] || ' should be '
       || (array['nearer to', 'safer for', 'open to', 'cheaper for', 'kept clean by'])[1 + n / 8 % 5] || ' street ' || n,
       timestamptz '2026-02-01' + n * interval '20 minutes'
  from size.statement;
insert into contributions.version (contribution, version, words, by, at)
select id, version, words, author, at from contributions.contribution where kind = 'statement';
insert into opinions.consultation (id) select size.id('purpose', n) from generate_series(1, 40) n;
insert into opinions.statement (id, consultation, number, moderated)
select size.id('statement', n), size.id('purpose', purpose), number, 1 from size.statement;
insert into trace.link (from_id, kind, to_id, at)
select size.id('statement', n), 'BELONGS_TO', size.id('purpose', purpose), timestamptz '2026-02-01' + n * interval '20 minutes'
  from size.statement;

-- A million votes. What refers to what is checked at once, when all are there.
create table size.voter as
select n, case when n <= 25000 then 1 else 2 + n % 39 end as purpose,
       case when n <= 25000 then n - 1 else (n - 25001) / 39 end as number
  from generate_series(1, 100000) n;
insert into opinions.participant (consultation, person, number)
select size.id('purpose', purpose), size.id('person', n), number from size.voter;
alter table opinions.vote drop constraint vote_consultation_participant_fkey, drop constraint vote_consultation_statement_fkey;
insert into opinions.vote (consultation, participant, statement, value, at)
select size.id('purpose', v.purpose), v.number, s.number,
       case when size.dice(s.n, 3) < 0.15 then 0
            when (size.dice(s.n, 1) < 0.5) = (v.n % 3 = 0) then case when size.dice(v.n, s.n) < 0.8 then 1 else -1 end
            else case when size.dice(v.n, s.n) < 0.6 then -1 else 1 end end,
       timestamptz '2026-03-01' + v.n * interval '2 minutes' + k * interval '10 seconds'
  from size.voter v, generate_series(0, 9) k
  join lateral (select case when v.purpose = 1 then 1 + (v.n * 31 + k * 37) % 3000
                            else 3001 + (v.purpose - 2) * 333 + (v.n * 31 + k * 33) % 333 end as n) pick on true
  join size.statement s on s.n = pick.n;
alter table opinions.vote
    add constraint vote_consultation_participant_fkey foreign key (consultation, participant)
        references opinions.participant (consultation, number),
    add constraint vote_consultation_statement_fkey foreign key (consultation, statement)
        references opinions.statement (consultation, number);
insert into opinions.vote_event (consultation, participant, statement, value, at)
select consultation, participant, statement, value, at from opinions.vote order by at, consultation, participant, statement;

-- 1,800 answers, 45 about each of these 40 purposes, each to up to seven statements; 2,000 promises.
create table size.answer as
select n, 1 + (n - 1) % 40 as purpose, timestamptz '2026-05-01' + n * interval '2 hours' as at from generate_series(1, 1800) n;
insert into contributions.contribution (id, kind, author, hat, circle, language, state, words, at)
select size.id('answer', n), 'answer', size.id('person', 1 + purpose % 20), size.id('official', 1 + purpose % 20), 'everyone', 'en',
       'SHOWN', 'We heard you, and this is what we do about it: ' || n, at
  from size.answer;
insert into answers.answer (id, purpose, people) select size.id('answer', n), size.id('purpose', purpose), n % 500 from size.answer;
create table size.settled as
select a.n as answer, s.n as statement, a.at
  from size.answer a join size.statement s on s.purpose = a.purpose and s.number / 7 = (a.n - 1) / 40;
insert into trace.link (from_id, kind, to_id, at)
select size.id('answer', answer), 'ANSWERS', size.id('statement', statement), at from size.settled;
insert into trace.fate (id, contribution, fate, reason, by_answer, at)
select size.id('fate', statement), size.id('statement', statement),
       (array['ADOPTED', 'ADOPTED_IN_PART', 'CHANGED_MIND', 'ANSWERED', 'NOT_ADOPTED'])[1 + statement % 5], 'Because ' || statement,
       size.id('answer', answer), at
  from size.settled;
insert into contributions.contribution (id, kind, author, hat, circle, language, state, words, at)
select size.id('commitment', n), 'commitment', c.author, c.hat, 'everyone', 'en', 'SHOWN', 'A guard at gate ' || n, c.at
  from generate_series(1, 2000) n join contributions.contribution c on c.id = size.id('answer', 1 + n % 1800);
insert into answers.commitment (id, answer, purpose, office, due, due_now, outcome, evidence, settled_by, settled_at)
select size.id('commitment', n), a.id, a.purpose, p.office, date '2026-06-01' + n % 700, date '2026-06-01' + n % 700,
       case when n % 4 = 0 then 'KEPT' when n % 4 = 1 then 'BROKEN' end,
       case when n % 4 < 2 then 'Seen at the gate' end,
       case when n % 4 < 2 then p.owner end, case when n % 4 < 2 then timestamptz '2026-10-01' end
  from generate_series(1, 2000) n
  join answers.answer a on a.id = size.id('answer', 1 + n % 1800) join purposes.purpose p on p.id = a.purpose;
insert into trace.link (from_id, kind, to_id, at)
select c.answer, 'PROMISES', c.id, timestamptz '2026-05-01' from answers.commitment c on conflict do nothing;
insert into answers.lift (id, answer, office, sentence, by, at)
select size.id('lift', n), size.id('answer', n), p.office, 'We heard you', size.id('person', 500 + n), timestamptz '2026-06-01'
  from generate_series(1, 500) n
  join answers.answer a on a.id = size.id('answer', n) join purposes.purpose p on p.id = a.purpose;
-- 1,000 questions to the offices, each with two clocks; every second one is answered by an answer that its purpose got.
insert into contributions.contribution (id, kind, author, hat, circle, language, state, words, at)
select size.id('question', n), 'question', size.id('person', 1000 + n), size.id('hat', 1000 + n), 'everyone', 'en', 'SHOWN',
       'When does gate ' || n || ' open?', timestamptz '2026-04-01' + n * interval '1 hour'
  from generate_series(1, 1000) n;
insert into asking.question (id, office, about)
select size.id('question', n), size.office(1 + n % 20), size.id('purpose', 1 + n % 40) from generate_series(1, 1000) n;
insert into trace.link (from_id, kind, to_id, at)
select size.id('question', n), 'BELONGS_TO', size.id('purpose', 1 + n % 40), timestamptz '2026-04-01' + n * interval '1 hour'
  from generate_series(1, 1000) n;
insert into trace.fate (id, contribution, fate, reason, by_answer, at)
select size.id('replied', n), size.id('question', n), 'ANSWERED', 'Because ' || n, size.id('answer', n), timestamptz '2026-08-01'
  from generate_series(2, 1000, 2) n;
insert into clocks.clock (id, contribution, office, duty, cause, cause_id, started, days, due, stopped, how, act)
select size.id(duty, n), size.id('question', n), size.office(1 + n % 20), duty, 'ASKED', size.id('question', n), started, days,
       started + days * interval '1 day', case when n % 2 = 0 then timestamptz '2026-08-01' end,
       case when n % 2 = 0 then done end, case when n % 2 = 0 and duty = 'ANSWER' then size.id('answer', n) end
  from generate_series(1, 1000) n, (values ('ACKNOWLEDGE', 2, 'ACKNOWLEDGED'), ('ANSWER', 15, 'ANSWERED')) as of (duty, days, done),
       lateral (select timestamptz '2026-04-01' + n * interval '1 hour' as started) at;
-- 200 of the clocks that run stood still for a while.
insert into clocks.pause (clock, since, until, reason, by, hat, at)
select size.id('ANSWER', n), (started at time zone 'UTC')::date + 5, (started at time zone 'UTC')::date + 20, 'We wait for a survey.',
       size.id('person', 1 + n % 20), size.id('official', 1 + n % 20), started + interval '5 days'
  from generate_series(1, 399, 2) n, lateral (select timestamptz '2026-04-01' + n * interval '1 hour' as started) at;

-- 300 of the 500 promises that were kept are contested; every second contest is judged, the others wait with a clock.
insert into answers.contest (id, commitment, by, evidence, at, settled_by, verdict, reason, judged_by, judged_hat, judged_at)
select size.id('contest', n), m.id, size.id('person', 2000 + n), 'I was there, and it is not done: ' || n, timestamptz '2026-10-05',
       m.settled_by, case when judged then case when n % 4 = 0 then 'STANDS' else 'NOT_KEPT' end end,
       case when judged then 'I looked' end, case when judged then size.id('person', judge) end,
       case when judged then size.id('official', judge) end, case when judged then timestamptz '2026-10-12' end
  from generate_series(1, 300) n
  join answers.commitment m on m.id = size.id('commitment', 4 * n)
  join purposes.purpose p on p.id = m.purpose,
       lateral (select n % 2 = 0 as judged, 1 + (4 * n + 7) % 20 as judge) how
 where size.id('person', judge) <> m.settled_by;
insert into clocks.clock (id, contribution, office, duty, cause, cause_id, started, days, due)
select size.id('JUDGE', n), x.commitment, m.office, 'JUDGE', 'CONTESTED', x.id, x.at, 15, x.at + interval '21 days'
  from generate_series(1, 300) n
  join answers.contest x on x.id = size.id('contest', n) and x.verdict is null
  join answers.commitment m on m.id = x.commitment;

-- A month after each of the 500 kept promises 60 people were asked what it changed, and half of them answered.
insert into verdicts.wave (id, commitment, purpose, days, at, affected, frame)
select size.id('wave', n), m.id, m.purpose, 30, timestamptz '2026-10-31', 2500, 'made by numbers'
  from generate_series(1, 500) n join answers.commitment m on m.id = size.id('commitment', 4 * n);
insert into verdicts.asked (wave, person, because)
select size.id('wave', n), size.id('person', 30000 + n * 100 + k), case when k < 5 then 'ASKED' else 'AFFECTED' end
  from generate_series(1, 500) n, generate_series(0, 59) k;
insert into verdicts.answer (wave, person, answer, words, at)
select size.id('wave', n), size.id('person', 30000 + n * 100 + k),
       (array['YES', 'PARTLY', 'NO', 'CANNOT_TELL'])[1 + (n + k) % 4], case when k % 10 = 0 then 'I see it each morning, ' || k end,
       timestamptz '2026-11-02'
  from generate_series(1, 500) n, generate_series(0, 58, 2) k;

-- Three reviews of each of 40 purposes, and three tripwires on each purpose.
insert into contributions.contribution (id, kind, author, hat, circle, language, state, words, at)
select size.id('review', 3 * n + k), 'review', size.id('person', 1 + n % 20), size.id('official', 1 + n % 20), 'everyone', 'en',
       'SHOWN', 'More walk than before, and we go on: ' || k, timestamptz '2026-03-01' + k * interval '30 days'
  from generate_series(1, 40) n, generate_series(0, 2) k;
insert into reviews.review (id, purpose, due, result, kept)
select size.id('review', 3 * n + k), size.id('purpose', n), date '2026-02-15' + k * 30,
       (array['MET', 'PARTLY', 'NOT', 'CANNOT_TELL'])[1 + (n + k) % 4], 'What was promised was done, but for one gate.'
  from generate_series(1, 40) n, generate_series(0, 2) k;
insert into tripwires.tripwire (id, purpose, kind, threshold, day, by, hat, at)
select size.id('tripwire', 3 * n + k), size.id('purpose', n), (array['DAY', 'CALLS', 'CONTESTS'])[1 + k],
       case when k > 0 then 100 * k end, case when k = 0 then date '2031-01-01' + n::int end,
       size.id('person', 1 + n % 20), size.id('official', 1 + n % 20), timestamptz '2026-02-01'
  from generate_series(1, 200) n, generate_series(0, 2) k;

-- Each answer to statements happened: those who take part in its purpose are concerned.
insert into notices.happening (id, kind, act, at)
select size.id('happening', n), 'notices.answered', size.id('answer', n), at from size.answer;
insert into notices.about (thing, at, happening)
select size.id('statement', statement), at, size.id('happening', answer) from size.settled
union all
select size.id('purpose', purpose), at, size.id('happening', n) from size.answer;
analyze;
