-- Officials import, not everybody who reads what is kept to staff.
alter policy staff on polis.upload using (database.official());
