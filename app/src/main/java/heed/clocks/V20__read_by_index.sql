-- What is read is asked for by index, row by row, and never from a table of all that is readable (docs/decisions/0020).
alter policy follows_contribution on clocks.clock using (
    exists (select 1 from contributions.contribution c where c.id = contribution offset 0));
alter policy follows_clock on clocks.pause using (exists (select 1 from clocks.clock k where k.id = clock offset 0));
alter policy follows_clock on clocks.escalation using (exists (select 1 from clocks.clock k where k.id = clock offset 0));
