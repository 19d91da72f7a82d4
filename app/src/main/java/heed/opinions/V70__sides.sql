-- On what the reader took a side, and when: for rooms that tell people what became of it. Nobody else's side is told.
create index on opinions.participant (person);

create function opinions.sides_of_reader()
    returns table (statement uuid, consultation uuid, value smallint, at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select s.id, v.consultation, v.value, v.at
      from opinions.participant p
      join opinions.vote v on v.consultation = p.consultation and v.participant = p.number
      join opinions.statement s on s.consultation = v.consultation and s.number = v.statement
     where p.person = database.reader() and p.joined_into is null
    $$;
