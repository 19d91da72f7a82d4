-- For other rooms: which goal is to be reached by which day.
create view purposes.goal_shown with (security_invoker = true) as
    select i.purpose, i.id as indicator, i.place, i.name, i.target, i.target_at
      from purposes.indicator i where i.complete;

-- A published goal whose day has come is reviewed as it was set.
create function purposes.keeps_its_goal() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    if old.complete and old.target_at <= current_date
       and (new.target, new.target_at) is distinct from (old.target, old.target_at)
       and exists (select 1 from purposes.purpose where id = old.purpose and state <> 'DRAFT') then
        raise exception 'the day of the goal of indicator % has come', old.id
            using errcode = 'check_violation', constraint = 'the_goal_stays';
    end if;
    return new;
end $$;
create trigger the_goal_stays before update on purposes.indicator
    for each row execute function purposes.keeps_its_goal();

-- Nothing is closed for ever: a purpose is opened again with the reasons, and closed again with words.
create table purposes.reopening (
    id      uuid primary key references contributions.contribution (id),
    purpose uuid not null references purposes.purpose (id),
    at      timestamptz not null
);
create index on purposes.reopening (purpose, at);

alter table purposes.reopening enable row level security;
create policy follows_contribution on purposes.reopening for select using (
    exists (select 1 from contributions.contribution c where c.id = reopening.id));
create policy opened_by_its_office on purposes.reopening for insert with check (
    exists (select 1 from purposes.purpose p
             where p.id = reopening.purpose and (database.reads(p.office) or database.is_system())));
revoke update, delete on purposes.reopening from ${app};

alter table purposes.closing drop constraint closing_pkey, add primary key (purpose, at);

-- Each ending needs words of its own: one closing more than there were reopenings.
create or replace function purposes.needs_a_closing() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    if (select count(*) from purposes.closing where purpose = new.id)
       <= (select count(*) from purposes.reopening where purpose = new.id) then
        raise exception 'purpose % is not closed with words', new.id
            using errcode = 'check_violation', constraint = 'the_closing_gate';
    end if;
    return null;
end $$;
