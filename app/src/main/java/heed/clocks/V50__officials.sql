-- Officials stop and pause clocks, not everybody who reads what is kept to staff.
alter policy stopped_once_by_staff on clocks.clock
    using (stopped is null and database.official()) with check (database.official());
alter policy paused_in_ones_own_name on clocks.pause
    with check (database.is_system() or (by = database.reader() and database.official()));
alter policy said_in_ones_own_name on clocks.acknowledgement
    with check (database.is_system() or (by = database.reader() and database.official()));
