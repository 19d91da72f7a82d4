-- As before, but whether something has its answer is looked up by index for each, instead of from all the fates of a town; and
-- who may read is asked once for the circle of the purpose, and row by row only where that says no.
create or replace function trace.belonging(of_purpose uuid) returns table (id uuid, at timestamptz, settled boolean)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select c.id, l.at, answered.it is not null
      from trace.link l
      join contributions.contribution c on c.id = l.from_id
      left join lateral (
          select true as it from trace.fate f join contributions.contribution a on a.id = f.by_answer
           where f.contribution = c.id and contributions.readable_by_reader(a.state, a.circle, a.author)
           limit 1) answered on true
     where l.to_id = of_purpose and l.kind = 'BELONGS_TO'
       and c.circle = (select p.circle from contributions.contribution p where p.id = of_purpose)
       and c.state = 'SHOWN'
       and (c.circle = (select p.circle from contributions.contribution p
                         where p.id = of_purpose and database.reads(p.circle))
            or contributions.readable_by_reader(c.state, c.circle, c.author))
    $$;
