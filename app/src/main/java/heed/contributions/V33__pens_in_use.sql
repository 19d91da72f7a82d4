-- For rooms that keep words of people beside the contributions: with what the reader signs in a purpose now.
create view contributions.pen_used with (security_invoker = true) as
    select id as pen, person, purpose from contributions.pen where used;
