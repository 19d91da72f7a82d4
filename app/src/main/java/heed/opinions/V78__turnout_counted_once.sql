-- As before; people are counted anew only when the consultation was touched, which whoever begins to take part or is joined
-- does; and who may read a statement is asked once for the circle, and row by row only where that says no.
create or replace function opinions.turnout(of_consultation uuid, known timestamptz)
    returns table (touched timestamptz, participants bigint, statements bigint, votes bigint)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select k.touched,
           case when known is null or known < k.touched
                then (select count(*) from opinions.participant p where p.consultation = k.id and p.joined_into is null) end,
           (select count(*) from opinions.statement s join contributions.contribution x on x.id = s.id
             where s.consultation = k.id
               and (x.circle = (select c.circle where database.reads(c.circle))
                    and x.state = 'SHOWN'
                    or contributions.readable_by_reader(x.state, x.circle, x.author))),
           case when known is null or known < k.touched
                then (select count(*) from opinions.vote v where v.consultation = k.id) end
      from opinions.consultation k join contributions.contribution c on c.id = k.id
     where k.id = of_consultation and contributions.readable_by_reader(c.state, c.circle, c.author)
    $$;
