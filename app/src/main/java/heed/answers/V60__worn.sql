-- In which capacity somebody contested a promise, or read a sentence as one: chosen then, and fixed.
alter table answers.contest add column hat uuid references people.hat (id);
alter table answers.lift add column hat uuid references people.hat (id);

-- A pseudonym is only for whoever speaks in no other capacity than their own.
create function answers.in_ones_own_name(worn uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
    as $$ select not exists (select 1 from people.hat_shown h where h.id = worn and h.kind <> 'RESIDENT') $$;

-- The hat is one that its author wears now, and none with which one only reads.
create function answers.said_under_ones_own() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    if not exists (select 1 from people.hat_shown h
                    where h.id = new.hat and h.person = new."by" and h.kind <> 'AUDITOR' and (h.until is null or h.until > now()))
       or (new.pen is not null and not answers.in_ones_own_name(new.hat)) then
        raise exception 'the author of % wears no such hat', new.id
            using errcode = 'check_violation', constraint = 'the_hat';
    end if;
    return new;
end $$;
create trigger the_hat before insert on answers.contest
    for each row when (new.hat is not null and not database.is_system()) execute function answers.said_under_ones_own();
create trigger the_hat before insert on answers.lift
    for each row when (new.hat is not null and not database.is_system()) execute function answers.said_under_ones_own();
