-- The votes on one statement, for its page and for whom an answer concerns.
create index vote_statement_idx on opinions.vote (consultation, statement) include (value, participant);
