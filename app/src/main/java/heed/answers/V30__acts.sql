-- Answers, promises and what became of them, as official acts that the reader may read.
create view answers.act_shown with (security_invoker = true) as
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
     where m.settled_at is not null;
