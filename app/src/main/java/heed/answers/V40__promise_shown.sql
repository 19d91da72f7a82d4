-- Promises as far as offices are counted by them: how they ended, whether that was contested, and what came of it.
create view answers.promise_shown with (security_invoker = true) as
    select m.id, coalesce(o.joined_to, m.office) as office, m.outcome, m.due_now > m.due as delayed,
           x.contests, x.waiting, x.upheld
      from answers.commitment m
      join people.office_shown o on o.key = m.office
      left join lateral (select count(*) as contests, count(*) filter (where c.verdict is null) as waiting,
                                count(*) filter (where c.verdict = 'NOT_KEPT') as upheld
                           from answers.contest c where c.commitment = m.id) x on true;
