-- Two accounts of one human being: the number of one leads into the other, and no vote counts under it any more.
alter table opinions.participant add column joined_into int;
alter table opinions.participant
    add foreign key (consultation, joined_into) references opinions.participant (consultation, number),
    add check (joined_into <> number);

-- One person, one vote: where both accounts voted on a statement, the later vote counts. The log keeps all that was
-- given; votes that came over are written again under the number that remains, with the time at which they were given.
create function opinions.join_people(other uuid, one uuid) returns void
    language plpgsql security definer set search_path = pg_catalog
    as $$
begin
    if not database.is_system() then
        raise exception 'only the system joins people';
    end if;
    update opinions.participant p set person = one
     where p.person = other
       and not exists (select 1 from opinions.participant q where q.consultation = p.consultation and q.person = one);
    with moved as (
        delete from opinions.vote
         using opinions.participant old
          join opinions.participant kept on kept.consultation = old.consultation and kept.person = one
         where old.person = other and vote.consultation = old.consultation and vote.participant = old.number
        returning vote.consultation, kept.number, vote.statement, vote.value, vote.at),
    newer as (
        insert into opinions.vote (consultation, participant, statement, value, at)
        select consultation, number, statement, value, at from moved
        on conflict (consultation, participant, statement)
        do update set value = excluded.value, at = excluded.at where excluded.at > vote.at
        returning consultation, participant, statement, value, at)
    insert into opinions.vote_event (consultation, participant, statement, value, at)
    select consultation, participant, statement, value, at from newer order by at;
    update opinions.participant p set joined_into = kept.number
      from opinions.participant kept
     where p.person = other and kept.consultation = p.consultation and kept.person = one;
end
$$;
