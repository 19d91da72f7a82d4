-- As before, but the circle of the purpose is looked up once, not for each thing that was said.
create or replace function trace.belonging(of_purpose uuid) returns table (id uuid, at timestamptz, settled boolean)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select c.id, l.at, exists (
               select 1 from trace.fate f join contributions.contribution a on a.id = f.by_answer
                where f.contribution = c.id and contributions.readable_by_reader(a.state, a.circle, a.author))
      from trace.link l
      join contributions.contribution c on c.id = l.from_id
     where l.to_id = of_purpose and l.kind = 'BELONGS_TO'
       and c.circle = (select p.circle from contributions.contribution p where p.id = of_purpose)
       and c.state = 'SHOWN' and contributions.readable_by_reader(c.state, c.circle, c.author)
    $$;
