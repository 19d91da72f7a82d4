-- Who ended a hat before its day, and who lifted a suspension.
alter table people.hat add column ended_by uuid references people.person (id);
alter table people.suspension add column lifted_by uuid references people.person (id);

-- Official acts about people, for the public list. Whom a suspension is about, and why, is that person's own.
create view people.act_shown as
    select 'given ' || hat.id as id, hat.since as at, 'HAT_GIVEN' as kind, hat.given_by as person, null::uuid as hat,
           coalesce(circle.joined_to, hat.office) as office, person.name || ' · ' || hat.label as on_what,
           null::text as why, '/hats' as path
      from people.hat
      join people.person on person.id = hat.person
      left join people.circle on circle.key = hat.office
     where hat.kind <> 'RESIDENT' and hat.given_by is not null
    union all
    select 'ended ' || hat.id, hat.until, 'HAT_ENDED', hat.ended_by, null, coalesce(circle.joined_to, hat.office),
           person.name || ' · ' || hat.label, null, '/hats'
      from people.hat
      join people.person on person.id = hat.person
      left join people.circle on circle.key = hat.office
     where hat.kind <> 'RESIDENT' and hat.ended_by is not null and hat.until <= now()
    union all
    select 'suspended ' || s.id, s.since, 'SUSPENDED', s.by, s.hat, null, to_char(s.until, 'YYYY-MM-DD'), null, null
      from people.suspension s
    union all
    select 'lifted ' || s.id, s.lifted, 'LIFTED', s.lifted_by, null, null, to_char(s.until, 'YYYY-MM-DD'), null, null
      from people.suspension s where s.lifted_by is not null;
