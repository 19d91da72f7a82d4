-- What is read is asked for by index, row by row, and never from a table of all that is readable (docs/decisions/0020).
alter policy follows_contribution on answers.answer using (
    exists (select 1 from contributions.contribution c where c.id = answer.id offset 0));
alter policy follows_contribution on answers.answered_group using (
    exists (select 1 from contributions.contribution c where c.id = answered_group.answer offset 0));
alter policy follows_contribution on answers.commitment using (
    exists (select 1 from contributions.contribution c where c.id = commitment.id offset 0));
alter policy follows_commitment on answers.progress using (
    exists (select 1 from answers.commitment m where m.id = progress.commitment offset 0));
alter policy follows_commitment on answers.contest using (
    exists (select 1 from answers.commitment m where m.id = contest.commitment offset 0));
alter policy follows_answer on answers.lift using (
    exists (select 1 from answers.answer a where a.id = lift.answer offset 0));
