-- When somebody's first vote came, kept beside their number: each map asks it of everybody, and the log of votes only grows.
alter table opinions.participant add column since timestamptz;
update opinions.participant p set since = e.at
  from (select consultation, participant, min(at) as at from opinions.vote_event group by consultation, participant) e
 where e.consultation = p.consultation and e.participant = p.number;

create function opinions.keeps_first_votes() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    update opinions.participant p set since = e.at
      from (select consultation, participant, min(at) as at from given group by consultation, participant) e
     where p.consultation = e.consultation and p.number = e.participant and (p.since is null or p.since > e.at);
    return null;
end $$;
create trigger first_votes after insert on opinions.vote_event
    referencing new table as given for each statement execute function opinions.keeps_first_votes();
