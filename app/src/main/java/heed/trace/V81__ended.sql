-- What ended in one fate, or whatever was said where none is named, the newest first.
create function trace.ended(of_purpose uuid, one_fate text, at_most int) returns table (id uuid, at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select b.id, b.at
      from trace.belonging(of_purpose) b
     where one_fate is null
        or (b.settled and one_fate = (
               select f.fate from trace.fate f join contributions.contribution a on a.id = f.by_answer
                where f.contribution = b.id and contributions.readable_by_reader(a.state, a.circle, a.author)
                order by f.at desc, f.id desc limit 1))
     order by b.at desc, b.id
     limit at_most
    $$;
