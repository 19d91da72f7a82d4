-- An answer may say that a contribution changed the mind of those who answer.
alter table trace.fate drop constraint fate_fate_check;
alter table trace.fate add constraint fate_fate_check check (fate in
    ('ADOPTED', 'ADOPTED_IN_PART', 'CHANGED_MIND', 'ANSWERED', 'NOT_ADOPTED', 'OUTSIDE_LIMITS', 'JOINED'));
