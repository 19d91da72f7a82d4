-- The statements of a large consultation are listed, and those who take part counted, by functions that apply the rule of who
-- may read themselves, once for each statement: beneath the policies it is asked three times, and for a count of votes once
-- for each vote.
create function opinions.listed(of_consultation uuid)
    returns table (id uuid, number int, moderated int, at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select s.id, s.number, s.moderated, c.at
      from opinions.statement s
      join contributions.contribution c on c.id = s.id
     where s.consultation = of_consultation and s.joined_into is null
       and c.state = 'SHOWN' and contributions.readable_by_reader(c.state, c.circle, c.author)
    $$;

create function opinions.turnout(of_consultation uuid) returns table (participants bigint, statements bigint, votes bigint)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select (select count(*) from opinions.participant p where p.consultation = k.id and p.joined_into is null),
           (select count(*) from opinions.statement s join contributions.contribution c on c.id = s.id
             where s.consultation = k.id and contributions.readable_by_reader(c.state, c.circle, c.author)),
           (select count(*) from opinions.vote v where v.consultation = k.id)
      from opinions.consultation k join contributions.contribution c on c.id = k.id
     where k.id = of_consultation and contributions.readable_by_reader(c.state, c.circle, c.author)
    $$;
