-- What became of all that was said about a purpose, counted in one go: null stands for what waits.
create function trace.fates(of_purpose uuid) returns table (fate text, times bigint)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select f.fate, count(*)
      from trace.belonging(of_purpose) b
      left join lateral (
          select f.fate from trace.fate f join contributions.contribution a on a.id = f.by_answer
           where b.settled and f.contribution = b.id
             and contributions.readable_by_reader(a.state, a.circle, a.author)
           order by f.at desc, f.id desc limit 1) f on true
     group by f.fate
    $$;
