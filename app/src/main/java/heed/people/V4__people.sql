-- Somebody who went: the row stays, so that what others answered still stands on something; it holds no name.
alter table people.person add column erased timestamptz;
create or replace view people.staff_shown as
    select hat.id as hat, hat.office, hat.label, person.id as person, person.name, hat.since, hat.until,
           hat.kind, giver.name as given_by
      from people.hat
      join people.person on person.id = hat.person
      left join people.person giver on giver.id = hat.given_by
     where hat.kind <> 'RESIDENT' and (hat.until is null or hat.until > now());
