-- Votes of people who do not yet stand on the rung that their purpose needs: kept, and counted nowhere.
create table opinions.waiting_vote (
    consultation uuid     not null,
    person       uuid     not null references people.person (id),
    statement    int      not null,
    value        smallint not null check (value in (-1, 0, 1)),
    at           timestamptz not null,
    primary key (consultation, person, statement),
    foreign key (consultation, statement) references opinions.statement (consultation, number)
);
create index on opinions.waiting_vote (person);
alter table opinions.waiting_vote enable row level security;
create policy ones_own on opinions.waiting_vote
    using (database.is_system() or person is not distinct from database.reader());

-- How many wait, without saying whose.
create view opinions.waiting_count as
    select consultation, statement, count(*) as votes from opinions.waiting_vote group by consultation, statement;

-- No vote enters the log under the number of somebody below the rung, whoever writes it. One look for all the votes of
-- a statement that writes them.
create function opinions.keeps_the_rung() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    if exists (
        select 1 from ladder.need_shown n
         where n.act = 'VOTE' and n.purpose in (select consultation from given)
           and exists (select 1 from given
                         join opinions.participant p
                           on p.consultation = given.consultation and p.number = given.participant
                        where given.consultation = n.purpose and not people.stands_on(p.person, n.lowest))) then
        raise exception 'a vote from below the rung' using errcode = 'check_violation', constraint = 'the_rung';
    end if;
    return null;
end $$;
create trigger the_rung after insert on opinions.vote_event
    referencing new table as given for each statement execute function opinions.keeps_the_rung();

-- A statement says what its purpose needs, but where an office speaks or the words came from elsewhere.
create function opinions.says_its_rung() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    if exists (
        select 1 from ladder.need_shown n
          join contributions.contribution c on c.id = new.id
          join people.person author on author.id = c.author and not author.imported
          left join people.hat_shown hat on hat.id = c.hat
         where n.purpose = new.consultation and n.act = 'STATEMENT' and n.lowest <> c.needs
           and hat.kind is distinct from 'OFFICE') then
        raise exception 'statement % does not say its rung', new.id
            using errcode = 'check_violation', constraint = 'the_rung';
    end if;
    return null;
end $$;
create constraint trigger the_rung after insert on opinions.statement
    for each row execute function opinions.says_its_rung();

-- This person stands higher now: what waited for that counts, with the time at which it was given, while the purpose
-- takes votes. A statement that was joined to another gives its votes to that one.
create function opinions.count_waiting(one uuid) returns void
    language plpgsql security definer set search_path = pg_catalog
    as $$
declare
    here uuid;
    mine int;
begin
    for here in
        select distinct w.consultation from opinions.waiting_vote w
          join purposes.shown p on p.id = w.consultation and p.state = 'OPEN'
          left join ladder.need_shown n on n.purpose = w.consultation and n.act = 'VOTE'
         where w.person = one and people.stands_on(one, coalesce(n.lowest, 'GUEST'))
         order by 1
    loop
        perform 1 from opinions.statement s
          where s.consultation = here
            and s.number in (select w.statement from opinions.waiting_vote w where w.consultation = here and w.person = one)
          order by s.number for key share;
        perform pg_advisory_xact_lock(hashtextextended('opinions.participant ' || here, 0));
        insert into opinions.participant (consultation, person, number)
        select here, one, coalesce(max(p.number) + 1, 0) from opinions.participant p where p.consultation = here
        on conflict (consultation, person) do nothing;
        select p.number into strict mine from opinions.participant p where p.consultation = here and p.person = one;
        with moved as (
            delete from opinions.waiting_vote w
             using opinions.statement s
             where w.consultation = here and w.person = one and s.consultation = here and s.number = w.statement
            returning coalesce(s.joined_into, s.number) as statement, w.value, w.at),
        latest as (
            select distinct on (statement) statement, value, at from moved order by statement, at desc),
        logged as (
            insert into opinions.vote_event (consultation, participant, statement, value, at)
            select here, mine, statement, value, at from latest order by at)
        insert into opinions.vote (consultation, participant, statement, value, at)
        select here, mine, statement, value, at from latest
        on conflict (consultation, participant, statement)
        do update set value = excluded.value, at = excluded.at where excluded.at >= vote.at;
        update opinions.consultation set touched = clock_timestamp() where id = here;
    end loop;
end
$$;
