-- A picture as evidence of what happened to a promise: of a part of it, of its end, or of what contests it. One each.
create table answers.photo (
    id         uuid primary key,
    commitment uuid not null references answers.commitment (id),
    -- The part or the contest; the promise itself where it shows how that ended.
    event      uuid not null unique,
    words      text not null check (words ~ '\S' and length(words) <= 500),
    whole      bytea not null check (octet_length(whole) between 1 and 8388608),
    small      bytea not null check (octet_length(small) between 1 and 1048576),
    width      int not null check (width between 1 and 1000),
    height     int not null check (height between 1 and 1000)
);
create index on answers.photo (commitment);

alter table answers.photo enable row level security;
create policy follows_commitment on answers.photo for select using (
    exists (select 1 from answers.commitment m where m.id = photo.commitment));
create policy shown_by_who_said_it on answers.photo for insert with check (
    exists (select 1 from answers.commitment m where m.id = photo.commitment and m.id = photo.event
             and (m.settled_by = database.reader() or database.is_system()))
    or exists (select 1 from answers.progress r where r.id = photo.event and r.commitment = photo.commitment
                and (r.by = database.reader() or database.is_system()))
    or exists (select 1 from answers.contest c where c.id = photo.event and c.commitment = photo.commitment
                and (c.by = database.reader() or database.is_system())));
revoke update, delete on answers.photo from ${app};

-- What somebody photographed goes with their account, whether their words stay or not.
create function answers.forget_photos(one uuid) returns void
    language plpgsql security definer set search_path = pg_catalog
    as $$
begin
    if not database.is_system() then
        raise exception 'only the system forgets';
    end if;
    delete from answers.photo p using answers.contest c where c.id = p.event and c.by = one;
end
$$;
