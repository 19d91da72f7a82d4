-- The words of somebody who went and wants them gone. What waited, and nobody but its author could read, becomes nothing
-- that staff could come upon: it goes on waiting, for nobody, and without its words.
create or replace function contributions.forget(one uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, public
    as $$
begin
    if not database.is_system() then
        raise exception 'only the system forgets';
    end if;
    update contributions.version set words = 'Removed by its author.'
     where contribution in (select id from contributions.contribution where author = one);
    update contributions.contribution
       set words = 'Removed by its author.', state = case state when 'WAITING' then state else 'HIDDEN' end
     where author = one;
end
$$;
