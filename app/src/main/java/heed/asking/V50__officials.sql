-- Officials hand over, not everybody who reads what is kept to staff.
alter policy handed_over_by_staff on asking.question using (database.official());
alter policy handed_over_in_ones_own_name on asking.hand_over
    with check (database.is_system() or (by = database.reader() and database.official()));
