-- Officials read drafts, not everybody who reads what is kept to staff.
alter policy follows_contribution on purposes.purpose using (
    exists (select 1 from contributions.contribution c where c.id = purpose.id offset 0)
    and (state <> 'DRAFT' or owner = database.reader() or database.official()));
