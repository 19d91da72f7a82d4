-- The clocks that run about a purpose and about what belongs to it, the most urgent first: found by what runs, with the rule
-- of who may read applied here, instead of by all the threads that lead to a purpose, each asked twice.
create function clocks.running_about(of_purpose uuid, at_most int) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select k.id
      from (select of_purpose as thing
            union all
            select l.from_id from trace.link l where l.to_id = of_purpose and l.kind = 'BELONGS_TO') about
      join clocks.clock k on k.contribution = about.thing and k.stopped is null
      join contributions.contribution c on c.id = k.contribution
     where contributions.readable_by_reader(c.state, c.circle, c.author)
       and exists (select 1 from contributions.contribution p where p.id = of_purpose
                    and contributions.readable_by_reader(p.state, p.circle, p.author))
     order by k.due, k.id limit at_most
    $$;
