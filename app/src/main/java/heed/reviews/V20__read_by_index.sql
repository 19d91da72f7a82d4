-- What is read is asked for by index, row by row, and never from a table of all that is readable (docs/decisions/0020).
alter policy follows_contribution on reviews.review using (
    exists (select 1 from contributions.contribution c where c.id = review.id offset 0));
