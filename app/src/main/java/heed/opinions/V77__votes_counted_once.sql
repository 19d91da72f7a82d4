-- Votes are counted anew only when a consultation changed: the application asks with what it knows.
create function opinions.turnout(of_consultation uuid, known timestamptz)
    returns table (touched timestamptz, participants bigint, statements bigint, votes bigint)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select k.touched,
           (select count(*) from opinions.participant p where p.consultation = k.id and p.joined_into is null),
           (select count(*) from opinions.statement s join contributions.contribution c on c.id = s.id
             where s.consultation = k.id and contributions.readable_by_reader(c.state, c.circle, c.author)),
           case when known is null or known < k.touched
                then (select count(*) from opinions.vote v where v.consultation = k.id) end
      from opinions.consultation k join contributions.contribution c on c.id = k.id
     where k.id = of_consultation and contributions.readable_by_reader(c.state, c.circle, c.author)
    $$;
drop function opinions.turnout(uuid);

-- As before, but who may read is asked once for the circle of the consultation, and row by row only where that says no.
create or replace function opinions.listed(of_consultation uuid)
    returns table (id uuid, number int, moderated int, at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select s.id, s.number, s.moderated, c.at
      from opinions.statement s
      join contributions.contribution c on c.id = s.id
     where s.consultation = of_consultation and s.joined_into is null and c.state = 'SHOWN'
       and (c.circle = (select p.circle from contributions.contribution p
                         where p.id = of_consultation and database.reads(p.circle))
            or contributions.readable_by_reader(c.state, c.circle, c.author))
    $$;
