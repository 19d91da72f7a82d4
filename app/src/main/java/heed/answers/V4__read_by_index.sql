-- Who reads a contribution reads what hangs on it; asked row by row, by index.
alter policy follows_contribution on answers.answer using (contributions.reads(id));
alter policy follows_contribution on answers.commitment using (contributions.reads(id));
alter policy follows_contribution on answers.answered_group using (contributions.reads(answer));
alter policy follows_commitment on answers.progress using (
    (select contributions.reads(m.id) from answers.commitment m where m.id = progress.commitment));
alter policy follows_commitment on answers.contest using (
    (select contributions.reads(m.id) from answers.commitment m where m.id = contest.commitment));
alter policy follows_answer on answers.lift using (contributions.reads(answer));
