-- When a guest was here the last time, kept once the session of that guest is gone: a guest who confirmed no address goes
-- some days after that visit (docs/decisions/0035).
create table signin.last_visit (
    person uuid primary key references people.person (id),
    at     timestamptz not null
);

create function signin.keeps_the_last_visit() returns trigger language plpgsql
    set search_path = pg_catalog as $$
begin
    if people.is_guest(old.person) then
        insert into signin.last_visit as known (person, at) values (old.person, old.seen)
        on conflict (person) do update set at = greatest(known.at, excluded.at);
    end if;
    return null;
end $$;
create trigger last_visit after delete on signin.session
    for each row execute function signin.keeps_the_last_visit();

-- Of guests whose sessions are gone already nobody wrote down the last visit: their days begin now.
insert into signin.last_visit (person, at)
select guest.id, now() from people.shown guest
 where guest.guest and not exists (select 1 from signin.session s where s.person = guest.id);
