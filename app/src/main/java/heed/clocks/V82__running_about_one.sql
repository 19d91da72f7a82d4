-- As before, but the running clocks of the town are gone through in the order in which they are shown, and those of the purpose
-- kept: what belongs to a purpose can be much more than all that runs.
create or replace function clocks.running_about(of_purpose uuid, at_most int) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select k.id
      from clocks.clock k
      join contributions.contribution c on c.id = k.contribution
     where k.stopped is null
       and (k.contribution = of_purpose
            or k.contribution in (select l.from_id from trace.link l where l.to_id = of_purpose and l.kind = 'BELONGS_TO'))
       and contributions.readable_by_reader(c.state, c.circle, c.author)
       and exists (select 1 from contributions.contribution p where p.id = of_purpose
                    and contributions.readable_by_reader(p.state, p.circle, p.author))
     order by k.due, k.id limit at_most
    $$;
