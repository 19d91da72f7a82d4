-- What was joined to another can be parted from it again; the room that joined them keeps the history. Only what says
-- that the two were joined goes, never a fate that an answer gave.
create function trace.part(one uuid, other uuid) returns void
    language plpgsql security definer set search_path = pg_catalog
    as $$
begin
    if not database.is_system() then
        raise exception 'only the system parts';
    end if;
    delete from trace.link where from_id = one and kind = 'JOINED_TO' and to_id = other;
    delete from trace.fate where contribution = one and fate = 'JOINED' and by_answer = other;
end
$$;
