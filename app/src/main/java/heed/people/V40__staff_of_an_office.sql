-- Who works at an office is found among all the hats of a town.
create index on people.hat (office, kind) where office is not null;
