-- The public list of clocks is read in its order: running ones by when they are due, then the latest stopped.
create index on clocks.clock (due, id) where stopped is null;
create index on clocks.clock (stopped desc, id) where stopped is not null;
