-- What is read is asked for by index, row by row, and never from a table of all that is readable (docs/decisions/0020).
alter policy follows_contribution on asking.question using (
    exists (select 1 from contributions.contribution c where c.id = question.id offset 0));
alter policy follows_question on asking.hand_over using (
    exists (select 1 from asking.question q where q.id = hand_over.question offset 0));
