-- On which rung of proof the author of this must stand before others read it.
alter table contributions.contribution
    add column needs text not null default 'GUEST' check (needs in ('GUEST', 'CONFIRMED', 'VERIFIED', 'IDENTIFIED'));

create function contributions.keeps_the_rung() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    if (tg_op = 'INSERT' or old.state = 'WAITING' or old.needs <> new.needs)
       and not people.stands_on(new.author, new.needs) then
        raise exception 'the author of % does not stand on the rung %', new.id, new.needs
            using errcode = 'check_violation', constraint = 'the_rung';
    end if;
    return new;
end $$;
create trigger the_rung before insert or update of state, needs on contributions.contribution
    for each row when (new.state = 'SHOWN' and new.needs <> 'GUEST') execute function contributions.keeps_the_rung();

-- What waited for the rung on which its author stands now is shown; who asks does not matter, so none is refused.
create function contributions.show_waiting(one uuid) returns setof uuid
    language sql volatile security definer set search_path = pg_catalog
    as $$
    update contributions.contribution c set state = 'SHOWN'
     where c.author = one and c.state = 'WAITING' and not people.is_guest(one) and people.stands_on(one, c.needs)
    returning c.id
    $$;
