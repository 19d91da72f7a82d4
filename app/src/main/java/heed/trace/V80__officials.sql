-- Officials tie, not everybody who reads what is kept to staff.
alter policy tied_by_who_said_it on trace.link with check (
    exists (select 1 from contributions.contribution c where c.id = from_id
             and (c.author = database.reader() or database.official()))
    and exists (select 1 from contributions.contribution c where c.id = to_id));
