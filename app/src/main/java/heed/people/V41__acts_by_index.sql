-- Hats that somebody gave or took are acts, and few among the hats of a town.
create index on people.hat (since) where given_by is not null and kind <> 'RESIDENT';
create index on people.hat (until) where ended_by is not null and kind <> 'RESIDENT';
