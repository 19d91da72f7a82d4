create schema ladder;

-- The lowest rung an act of a purpose needs, and why. No row: whoever is here may do it.
create table ladder.need (
    purpose uuid not null references contributions.contribution (id),
    act     text not null check (act in ('VOTE', 'STATEMENT')),
    lowest  text not null check (lowest in ('CONFIRMED', 'VERIFIED', 'IDENTIFIED')),
    because text not null check (because ~ '\S' and length(because) <= 500),
    by      uuid not null references people.person (id),
    primary key (purpose, act)
);

alter table ladder.need enable row level security;
create policy follows_purpose on ladder.need for select using (
    exists (select 1 from contributions.contribution c where c.id = purpose));
create policy said_by_its_office on ladder.need for insert with check (
    database.is_system() or (by = database.reader() and exists (
        select 1 from purposes.shown p where p.id = purpose and database.reads(p.office))));
create policy taken_back_by_its_office on ladder.need for delete using (
    database.is_system() or exists (
        select 1 from purposes.shown p where p.id = purpose and database.reads(p.office)));
revoke update on ladder.need from ${app};

-- Who counts is said before anybody takes part, and stays: whoever asks, also the system.
create function ladder.stays() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select 1 from purposes.shown p where p.id = coalesce(new.purpose, old.purpose) and p.state = 'DRAFT') then
        raise exception 'purpose % is published, what it needs stays', coalesce(new.purpose, old.purpose)
            using errcode = 'check_violation', constraint = 'what_is_needed_stays';
    end if;
    return coalesce(new, old);
end $$;
create trigger what_is_needed_stays before insert or update or delete on ladder.need
    for each row execute function ladder.stays();

-- For other rooms.
create view ladder.need_shown with (security_invoker = true) as select purpose, act, lowest, because from ladder.need;
