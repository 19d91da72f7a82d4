-- What was hidden, the latest first.
create index on contributions.hiding (at desc);
