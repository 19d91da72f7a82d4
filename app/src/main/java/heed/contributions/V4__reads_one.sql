-- Whether the reader may read one contribution, for the policies of what hangs on it. A question of its own for each row: written as
-- a subquery, PostgreSQL reads all contributions to make a table of those that are readable, for a page that shows ten.
create function contributions.reads(one uuid) returns boolean
    language plpgsql stable
    as $$ begin return exists (select 1 from contributions.contribution c where c.id = one); end $$;

alter policy follows_contribution on contributions.version using (contributions.reads(contribution));
alter policy follows_contribution on contributions.hiding using (contributions.reads(contribution));
