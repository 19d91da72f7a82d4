-- Coverage is the same for all who may read a purpose: what a smaller circle says among itself about it is not counted.
create or replace function trace.belonging(of_purpose uuid) returns table (id uuid, at timestamptz, settled boolean)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select c.id, l.at, exists (
               select 1 from trace.fate f join contributions.contribution a on a.id = f.by_answer
                where f.contribution = c.id and contributions.readable_by_reader(a.state, a.circle, a.author))
      from contributions.contribution p
      join trace.link l on l.to_id = p.id and l.kind = 'BELONGS_TO'
      join contributions.contribution c on c.id = l.from_id
     where p.id = of_purpose and c.circle = p.circle
       and c.state = 'SHOWN' and contributions.readable_by_reader(c.state, c.circle, c.author)
    $$;
