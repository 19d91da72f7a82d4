-- Reading what is kept to all staff does not make an official: that is whoever reads as an office.
create function database.official() returns boolean
    language sql stable parallel safe
    return database.is_system() or coalesce(current_setting('heed.circles', true), '') ~ '(^|,)office:';

-- Whoever wears the hat of a moderator, and whoever may look at what was hidden.
create function database.moderates() returns boolean
    language sql stable parallel safe
    return database.reads('duty:moderator');
create function database.audits() returns boolean
    language sql stable parallel safe
    return database.reads('duty:auditor');
