-- An office that became part of another: its staff, and what it kept to itself, are the other's now.
alter table people.circle
    add column joined_to text references people.circle (key),
    add check (joined_to <> key),
    add check (joined_to is null or kind = 'OFFICE');

-- The town's own hat: who may give hats, found offices and suspend.
alter table people.hat drop constraint hat_kind_check;
alter table people.hat add constraint hat_kind_check check (kind in ('RESIDENT', 'OFFICE', 'TOWN'));
-- Who gave a hat; null for those that came with the house.
alter table people.hat add column given_by uuid references people.person (id);

-- Who spoke for an office that became part of another spoke for what is the other now; the label stays as it was.
create or replace view people.hat_shown as
    select hat.id, hat.person, hat.kind, coalesce(circle.joined_to, hat.office) as office, hat.label, hat.since, hat.until
      from people.hat left join people.circle on circle.key = hat.office;

create view people.office_shown as select key, name, joined_to from people.circle where kind = 'OFFICE';
create view people.staff_shown as
    select hat.id as hat, hat.office, hat.label, person.id as person, person.name, hat.since, hat.until
      from people.hat join people.person on person.id = hat.person
     where hat.kind = 'OFFICE' and (hat.until is null or hat.until > now());
