-- Which statement was joined into which, by whom and why, and when it was parted again. Nobody rewrites these.
create table opinions.joining (
    id        uuid primary key,
    statement uuid not null references opinions.statement (id),
    target    uuid not null references opinions.statement (id),
    by        uuid not null references people.person (id),
    office    text not null,
    reason    text not null check (reason ~ '\S' and length(reason) <= 2000),
    -- How many votes the joined statement had.
    votes     int  not null,
    -- Where the statement stood with moderation before.
    moderated int  not null,
    at        timestamptz not null,
    parted_by uuid references people.person (id),
    parted_at timestamptz,
    check ((parted_by is null) = (parted_at is null)),
    check (statement <> target)
);
create unique index on opinions.joining (statement) where parted_at is null;
create index on opinions.joining (target);
revoke update, delete on opinions.joining from ${app};
grant update (parted_by, parted_at) on opinions.joining to ${app};
alter table opinions.joining enable row level security;
create policy follows_contribution on opinions.joining
    using (exists (select 1 from contributions.contribution c where c.id = statement));

-- The votes that count on these two, found anew in the log: the latest of each person, where a joined statement's votes
-- count for the one it was joined into; of two at the same moment the one on that statement itself.
create function opinions.count_again(of_consultation uuid, one int, other int) returns void
    language plpgsql security definer set search_path = pg_catalog
    as $$
begin
    if not database.is_system() then
        raise exception 'only the system counts again';
    end if;
    delete from opinions.vote where consultation = of_consultation and statement in (one, other);
    insert into opinions.vote (consultation, participant, statement, value, at)
    select distinct on (e.participant, coalesce(s.joined_into, s.number))
           e.consultation, e.participant, coalesce(s.joined_into, s.number), e.value, e.at
      from opinions.vote_event e
      join opinions.statement s on s.consultation = e.consultation and s.number = e.statement
      join opinions.participant p on p.consultation = e.consultation and p.number = e.participant
     where e.consultation = of_consultation and coalesce(s.joined_into, s.number) in (one, other)
       and p.joined_into is null
     order by e.participant, coalesce(s.joined_into, s.number), e.at desc, (s.joined_into is null) desc, e.position desc;
end
$$;
