-- What is read is asked for by index, row by row, and never from a table of all that is readable (docs/decisions/0020).
alter policy follows_commitment on verdicts.wave using (
    exists (select 1 from contributions.contribution c where c.id = wave.commitment offset 0));
