-- A pseudonym that its person used in the purpose when this was said.
alter table answers.contest add column pen uuid references contributions.pen (id);
alter table answers.lift add column pen uuid references contributions.pen (id);

-- The person goes: what was said under a pseudonym leads from it to nobody.
create function answers.part_pens(one uuid) returns void
    language plpgsql security definer set search_path = pg_catalog
    as $$
begin
    if not database.is_system() then
        raise exception 'only the system parts a pen from its person';
    end if;
    update answers.contest set pen = null where by = one and pen is not null;
    update answers.lift set pen = null where by = one and pen is not null;
end
$$;
