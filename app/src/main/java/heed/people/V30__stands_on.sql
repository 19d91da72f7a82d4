-- Whether a person stands on this rung or above it. Whoever was counted elsewhere is taken as that place counted them.
create function people.stands_on(one uuid, lowest text) returns boolean
    language sql stable
    return lowest = 'GUEST'
        or exists (select 1 from people.person where id = one and imported)
        or array_position(array['GUEST', 'CONFIRMED', 'VERIFIED', 'IDENTIFIED'], people.rung(one))
           >= array_position(array['GUEST', 'CONFIRMED', 'VERIFIED', 'IDENTIFIED'], lowest);

-- Where people who are proven live; without their names.
create view people.area_shown as
    select distinct proof.person, proof.area from people.proof
      join people.person on person.id = proof.person and person.erased is null
     where proof.area is not null;
