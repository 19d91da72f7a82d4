-- Both ends are asked for by index, row by row, and never from a table of all that is readable (docs/decisions/0020).
alter policy both_ends_readable on trace.link using (
    exists (select 1 from contributions.contribution c where c.id = from_id offset 0)
    and exists (select 1 from contributions.contribution c where c.id = to_id offset 0));
alter policy both_ends_readable on trace.fate using (
    exists (select 1 from contributions.contribution c where c.id = contribution offset 0)
    and exists (select 1 from contributions.contribution c where c.id = by_answer offset 0));
