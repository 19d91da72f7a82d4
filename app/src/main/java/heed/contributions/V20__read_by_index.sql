-- What hangs on a contribution is found by the index of contributions, row by row. `offset 0` keeps PostgreSQL from reading all
-- contributions into a table of those that are readable, for a page that shows ten.
alter policy follows_contribution on contributions.version
    using (exists (select 1 from contributions.contribution c where c.id = contribution offset 0));
alter policy follows_contribution on contributions.hiding
    using (exists (select 1 from contributions.contribution c where c.id = contribution offset 0));
