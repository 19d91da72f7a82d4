-- A purpose is closed with words: what was heard, what was decided, what happens next and when, and who says so.
create table purposes.closing (
    purpose uuid primary key references purposes.purpose (id),
    heard   text not null check (heard ~ '\S' and length(heard) <= 10000),
    decided text not null check (decided ~ '\S' and length(decided) <= 10000),
    next    text not null check (next ~ '\S' and length(next) <= 2000),
    next_on date not null,
    by      uuid not null references people.person (id),
    hat     uuid not null references people.hat (id),
    at      timestamptz not null
);

alter table purposes.closing enable row level security;
create policy follows_purpose on purposes.closing for select using (
    exists (select 1 from purposes.purpose p where p.id = closing.purpose));
create policy said_by_its_office on purposes.closing for insert with check (
    (by = database.reader() or database.is_system())
    and exists (select 1 from purposes.purpose p
                 where p.id = closing.purpose and (database.reads(p.office) or database.is_system())));
revoke update, delete on purposes.closing from ${app};

-- Nothing becomes decided in silence, whoever asks. It looks at commit, as the owner of the tables.
create function purposes.needs_a_closing() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    if not exists (select 1 from purposes.closing where purpose = new.id) then
        raise exception 'purpose % is not closed with words', new.id
            using errcode = 'check_violation', constraint = 'the_closing_gate';
    end if;
    return null;
end $$;

create constraint trigger the_closing_gate after insert or update on purposes.purpose
    deferrable initially deferred for each row when (new.state = 'DECIDED')
    execute function purposes.needs_a_closing();
