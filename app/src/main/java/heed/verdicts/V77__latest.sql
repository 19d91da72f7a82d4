-- The latest verdict of a purpose, counted as in the list of all.
create function verdicts.latest(of_purpose uuid) returns table (
        wave uuid, commitment uuid, days int, at timestamptz, affected int, frame text,
        asked bigint, sampled bigint, answered bigint, yes bigint, partly bigint, no bigint, cannot_tell bigint)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select w.id, w.commitment, w.days, w.at, w.affected, w.frame,
           count(k.person) filter (where k.because = 'ASKED'), count(k.person) filter (where k.because = 'AFFECTED'),
           count(a.person),
           case when count(a.person) >= 5 then count(*) filter (where a.answer = 'YES') end,
           case when count(a.person) >= 5 then count(*) filter (where a.answer = 'PARTLY') end,
           case when count(a.person) >= 5 then count(*) filter (where a.answer = 'NO') end,
           case when count(a.person) >= 5 then count(*) filter (where a.answer = 'CANNOT_TELL') end
      from (select w.* from verdicts.wave w
              join contributions.contribution c on c.id = w.commitment
             where w.purpose = of_purpose and contributions.readable_by_reader(c.state, c.circle, c.author)
             order by w.at desc, w.id limit 1) w
      left join verdicts.asked k on k.wave = w.id
      left join verdicts.answer a on a.wave = w.id and a.person = k.person
     group by w.id, w.commitment, w.days, w.at, w.affected, w.frame
    $$;
