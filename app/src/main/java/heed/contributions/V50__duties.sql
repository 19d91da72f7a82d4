-- Officials read drafts and what was hidden; of those who only read what is kept to staff, nobody does. Moderators and auditors read what
-- was hidden in the circles they belong to.
create or replace function contributions.readable_by_reader(state text, circle text, author uuid) returns boolean
    language sql stable
    return database.is_system()
        or (state = 'SHOWN' and database.reads(circle))
        or (state = 'DRAFT' and database.official() and database.reads(circle))
        or (state = 'HIDDEN' and (database.official() or database.moderates() or database.audits()) and database.reads(circle))
        or author is not distinct from database.reader();

alter policy changed_by_author_or_staff on contributions.contribution
    using (database.is_system() or author = database.reader()
           or ((database.official() or database.moderates()) and database.reads(circle) and state <> 'WAITING'))
    with check ((database.is_system() or author = database.reader()
                 or ((database.official() or database.moderates()) and database.reads(circle)))
                and (state = 'WAITING' or not people.is_guest(author)));

-- In which capacity it was hidden; null where it was not written down.
alter table contributions.hiding add column hat uuid references people.hat (id);
create policy hidden_by_whoever_may on contributions.hiding as restrictive for insert
    with check (database.official() or database.moderates());
create or replace view contributions.act_shown as
    select 'hidden ' || h.contribution || h.at as id, h.at, 'HIDDEN' as kind, h.by as person, h.hat,
           null::text as office, c.kind as on_what, h.reason as why,
           case when c.state = 'SHOWN' then '/contributions/' || c.id end as path
      from contributions.hiding h join contributions.contribution c on c.id = h.contribution
     where c.circle = 'everyone';

-- The hat under which something is said is one that its author wears now, and no other takes its place.
create function contributions.said_under_ones_own() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    if tg_op = 'UPDATE' then
        if old.hat is distinct from new.hat then
            raise exception 'the hat of % stays', new.id using errcode = 'check_violation', constraint = 'the_hat';
        end if;
    elsif not exists (select 1 from people.hat_shown h
                       where h.id = new.hat and h.person = new.author and (h.until is null or h.until > now())) then
        raise exception 'the author of % wears no such hat', new.id
            using errcode = 'check_violation', constraint = 'the_hat';
    end if;
    return new;
end $$;
create trigger the_hat before insert or update of hat on contributions.contribution
    for each row when (new.hat is not null and not database.is_system())
    execute function contributions.said_under_ones_own();
