-- The words of somebody who went and wants them gone, where they contested a promise. That it was contested stays.
create function answers.forget(one uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, public
    as $$
begin
    if not database.is_system() then
        raise exception 'only the system forgets';
    end if;
    update answers.contest set evidence = 'Removed by its author.', link = null where by = one;
end
$$;

-- Two accounts of one person are one: what either contested or lifted is theirs, unless one of them settled it or
-- judged it, since nobody looks at their own.
create function answers.join_person(other uuid, one uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, public
    as $$
begin
    if not database.is_system() then
        raise exception 'only the system joins';
    end if;
    update answers.contest c set by = one
     where by = other and settled_by <> one and judged_by is distinct from one
       and not exists (select 1 from answers.contest o where o.commitment = c.commitment and o.by = one);
    update answers.lift set by = one where by = other;
end
$$;
