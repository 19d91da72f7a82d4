-- The same rule, looked at in the cheapest order: most purposes ask nothing, and where one does, only those who vote now
-- are looked up, each once.
create or replace function opinions.keeps_the_rung() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
declare
    one record;
begin
    if not exists (select 1 from ladder.need_shown where act = 'VOTE') then
        return null;
    end if;
    for one in
        with asked as materialized (
            select distinct given.consultation, given.participant, n.lowest
              from ladder.need_shown n join given on given.consultation = n.purpose
             where n.act = 'VOTE')
        select p.person, asked.lowest
          from asked
          join opinions.participant p on p.consultation = asked.consultation and p.number = asked.participant
    loop
        if not people.stands_on(one.person, one.lowest) then
            raise exception 'a vote from below the rung' using errcode = 'check_violation', constraint = 'the_rung';
        end if;
    end loop;
    return null;
end $$;
