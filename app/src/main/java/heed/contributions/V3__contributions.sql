-- The words of somebody who went and wants them gone: all versions, and with them the search. What stays says only
-- that there was something.
create function contributions.forget(one uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, public
    as $$
begin
    if not database.is_system() then
        raise exception 'only the system forgets';
    end if;
    update contributions.version set words = 'Removed by its author.'
     where contribution in (select id from contributions.contribution where author = one);
    update contributions.contribution set words = 'Removed by its author.', state = 'HIDDEN' where author = one;
end
$$;
