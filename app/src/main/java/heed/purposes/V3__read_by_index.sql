-- Who reads a contribution reads what hangs on it; asked row by row, by index.
alter policy follows_contribution on purposes.purpose using (
    contributions.reads(id)
    and (state <> 'DRAFT' or owner = database.reader() or database.reads('staff') or database.is_system()));
