-- What belongs to a purpose is counted and looked through by functions that apply the rule of who may read themselves:
-- beneath the policies each row would ask it several times.
create function trace.belonging(of_purpose uuid) returns table (id uuid, at timestamptz, settled boolean)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select c.id, l.at, exists (
               select 1 from trace.fate f join contributions.contribution a on a.id = f.by_answer
                where f.contribution = c.id and contributions.readable_by_reader(a.state, a.circle, a.author))
      from trace.link l
      join contributions.contribution c on c.id = l.from_id
     where l.to_id = of_purpose and l.kind = 'BELONGS_TO'
       and c.state = 'SHOWN' and contributions.readable_by_reader(c.state, c.circle, c.author)
    $$;

create function trace.coverage(of_purpose uuid) returns table (said bigint, settled bigint)
    language sql stable security definer set search_path = pg_catalog, public
    as $$ select count(*), count(*) filter (where settled) from trace.belonging(of_purpose) $$;

-- Those that wait for an answer, the longest waiting first.
create function trace.waiting(of_purpose uuid, at_most int) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public
    as $$ select id from trace.belonging(of_purpose) where not settled order by at, id limit at_most $$;
