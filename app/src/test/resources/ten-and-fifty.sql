-- In the town of benchmarks/large-town.sql: two offices with a purpose each, of which one has ten of everything and the other fifty.
-- What a page asks must not depend on it.
create table size.few as
select n, office, many, size.id('purpose', n) as purpose, size.id('person', 1) as person, size.id('official', 1) as hat
  from (values (101, 'office:ten', 10), (102, 'office:fifty', 50)) as of (n, office, many);
create table size.each as select few.*, 1000 * n + k as id, k from size.few, generate_series(1, many) k;
insert into people.circle (key, kind, name) select office, 'OFFICE', office from size.few;
insert into offices.office (key, does, zone) select office, 'What it does.', 'Europe/London' from size.few;
update purposes.purpose p set office = few.office from size.few where p.id = few.purpose;

-- Statements: as many have an answer as wait for one.
insert into opinions.consultation (id) select purpose from size.few;
insert into contributions.contribution (id, kind, author, hat, circle, language, state, words, at)
select size.id('few-' || kind, id), kind, case kind when 'answer' then person else size.id('person', id - 95000) end,
       case kind when 'answer' then hat else size.id('hat', id - 95000) end, 'everyone', 'en', 'SHOWN', 'Words of ' || kind || ' ' || id,
       timestamptz '2026-05-01' + k * interval '1 hour'
  from size.each, unnest(array['statement', 'answer', 'question', 'review']) kind
union all
select size.id('few-waiting', id), 'statement', size.id('person', id - 90000), size.id('hat', id - 90000), 'everyone', 'en', 'SHOWN',
       'Words that wait ' || id, timestamptz '2026-05-02' + k * interval '1 hour'
  from size.each;
insert into opinions.statement (id, consultation, number, moderated)
select size.id('few-statement', id), purpose, k, 1 from size.each
union all
select size.id('few-waiting', id), purpose, many + k, 1 from size.each;
insert into trace.link (from_id, kind, to_id, at)
select size.id(kind, id), 'BELONGS_TO', purpose, timestamptz '2026-05-01' + k * interval '1 hour'
  from size.each, unnest(array['few-statement', 'few-waiting', 'few-question']) kind;
insert into answers.answer (id, purpose, people) select size.id('few-answer', id), purpose, 3 from size.each;
insert into trace.link (from_id, kind, to_id, at)
select size.id('few-answer', id), 'ANSWERS', size.id('few-statement', id), timestamptz '2026-06-01' from size.each;
insert into trace.fate (id, contribution, fate, reason, by_answer, at)
select size.id('few-fate', id), size.id('few-statement', id), 'ADOPTED', 'Because', size.id('few-answer', id), timestamptz '2026-06-01'
  from size.each;

-- Promises that were kept, contested, and asked about.
insert into contributions.contribution (id, kind, author, hat, circle, language, state, words, at)
select size.id('few-commitment', id), 'commitment', person, hat, 'everyone', 'en', 'SHOWN', 'A gate ' || id, timestamptz '2026-06-01'
  from size.each;
insert into answers.commitment (id, answer, purpose, office, due, due_now, outcome, evidence, settled_by, settled_at)
select size.id('few-commitment', id), size.id('few-answer', id), purpose, office, date '2026-07-01' + k, date '2026-07-01' + k, 'KEPT',
       'Seen at the gate', person, timestamptz '2026-08-01'
  from size.each;
insert into trace.link (from_id, kind, to_id, at)
select size.id('few-answer', id), 'PROMISES', size.id('few-commitment', id), timestamptz '2026-06-01' from size.each;
insert into answers.contest (id, commitment, by, evidence, at, settled_by)
select size.id('few-contest', id), size.id('few-commitment', id), size.id('person', id - 85000), 'It is not', timestamptz '2026-08-05', person
  from size.each;
insert into verdicts.wave (id, commitment, purpose, days, at, affected, frame)
select size.id('few-wave', id), size.id('few-commitment', id), purpose, 30, timestamptz '2026-09-01', 100, 'made by numbers' from size.each;
insert into verdicts.asked (wave, person, because)
select size.id('few-wave', id), size.id('person', 8000 + a), 'AFFECTED' from size.each, generate_series(1, 6) a;
insert into verdicts.answer (wave, person, answer, words, at)
select size.id('few-wave', id), size.id('person', 8000 + a), 'YES', 'I see it', timestamptz '2026-09-05' from size.each, generate_series(1, 6) a;

insert into reviews.review (id, purpose, due, result, kept)
select size.id('few-review', id), purpose, date '2026-01-01' + k, 'MET', 'All of it.' from size.each;
insert into tripwires.tripwire (id, purpose, kind, day, by, hat, at)
select size.id('few-tripwire', id), purpose, 'DAY', date '2031-01-01' + k, person, hat, timestamptz '2026-02-01' from size.each;

-- Questions to the office, whose clocks run and stood still once.
insert into asking.question (id, office, about) select size.id('few-question', id), office, purpose from size.each;
insert into clocks.clock (id, contribution, office, duty, cause, cause_id, started, days, due)
select size.id('few-clock', id), size.id('few-question', id), office, 'ANSWER', 'ASKED', size.id('few-question', id),
       timestamptz '2026-05-01', 15, timestamptz '2026-05-20' + k * interval '1 hour'
  from size.each;
insert into clocks.pause (clock, since, until, reason, by, hat, at)
select size.id('few-clock', id), date '2026-05-05', date '2026-05-10', 'We wait for a survey.', person, hat, timestamptz '2026-05-05'
  from size.each;
