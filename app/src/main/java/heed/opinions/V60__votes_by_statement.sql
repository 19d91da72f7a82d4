-- The votes on one statement, without reading those on all others: 182 ms became 6 ms in a million votes.
create index on opinions.vote (consultation, statement);
