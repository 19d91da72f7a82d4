-- More capacities than a resident's, an office's and the town's own. Only the hat of an office names it in `office`, so that whatever
-- asks for an office finds nobody else; who works for one, or belongs to a group, has that in `circle`.
alter table people.circle drop constraint circle_kind_check;
alter table people.circle
    add constraint circle_kind_check check (kind in ('EVERYONE', 'STAFF', 'OFFICE', 'GROUP')),
    add constraint circle_group_check check ((kind = 'GROUP') = (key like 'group:_%')),
    add column founded_by uuid references people.person (id),
    add column founded timestamptz not null default now();

alter table people.hat drop constraint hat_kind_check;
alter table people.hat
    add constraint hat_kind_check check (kind in ('RESIDENT', 'PLACE', 'OFFICE', 'EMPLOYEE', 'ELECTED', 'GUIDE', 'MEMBER',
                                                  'MODERATOR', 'AUDITOR', 'TOWN')),
    add column circle text references people.circle (key),
    -- A member who may take others into the group.
    add column may_give boolean not null default false,
    add constraint hat_circle_check check (case kind when 'EMPLOYEE' then circle like 'office:_%'
                                                     when 'MEMBER' then circle like 'group:_%'
                                                     else circle is null end),
    add constraint hat_may_give_check check (kind = 'MEMBER' or not may_give);
-- A hat that is worn again after its end is another one: what was said under the first keeps the first. Of one person who is given the
-- same hat twice at once, the row of the person lets one go first.
alter table people.hat drop constraint hat_person_kind_office_key;
create index on people.hat (person, kind);
create index on people.hat (circle) where circle is not null;
-- What a hat is called, and what it is for, stands in history.
revoke update, delete on people.hat from ${app};
grant update (person, until, given_by, ended_by, may_give) on people.hat to ${app};

create or replace view people.hat_shown as
    select hat.id, hat.person, hat.kind, coalesce(office.joined_to, hat.office) as office, hat.label, hat.since, hat.until,
           coalesce(circle.joined_to, hat.circle) as circle, hat.may_give,
           -- Worn only by whoever showed a passkey (docs/decisions/0012).
           hat.kind not in ('RESIDENT', 'PLACE', 'GUIDE', 'MEMBER') as guarded
      from people.hat
      left join people.circle office on office.key = hat.office
      left join people.circle circle on circle.key = hat.circle;

create or replace view people.staff_shown as
    select hat.id as hat, hat.office, hat.label, person.id as person, person.name, hat.since, hat.until,
           hat.kind, giver.name as given_by, hat.circle, hat.may_give
      from people.hat_shown hat
      join people.person on person.id = hat.person
      left join people.hat given on given.id = hat.id
      left join people.person giver on giver.id = given.given_by
     where hat.kind not in ('RESIDENT', 'PLACE') and (hat.until is null or hat.until > now());

-- Where somebody lives is shown beside what they say in that hat, and stands in no public list.
create view people.place_shown as
    select hat.id as hat, hat.label, person.name, hat.since, hat.until, giver.name as given_by
      from people.hat
      join people.person on person.id = hat.person
      left join people.person giver on giver.id = hat.given_by
     where hat.kind = 'PLACE' and (hat.until is null or hat.until > now());

create view people.group_shown as
    select circle.key, circle.name, circle.founded, count(hat.id) as members
      from people.circle
      left join people.hat on hat.circle = circle.key and hat.kind = 'MEMBER' and (hat.until is null or hat.until > now())
     where circle.kind = 'GROUP'
     group by circle.key;

create or replace view people.act_shown as
    select 'given ' || hat.id as id, hat.since as at, 'HAT_GIVEN' as kind, hat.given_by as person, null::uuid as hat,
           coalesce(circle.joined_to, hat.office) as office, case when hat.kind <> 'PLACE' then person.name end as on_what,
           null::text as why, '/hats' as path, hat.kind as on_hat, hat.label as on_label
      from people.hat
      join people.person on person.id = hat.person
      left join people.circle on circle.key = hat.office
     where hat.kind <> 'RESIDENT' and hat.given_by is not null
    union all
    select 'ended ' || hat.id, hat.until, 'HAT_ENDED', hat.ended_by, null, coalesce(circle.joined_to, hat.office),
           case when hat.kind <> 'PLACE' then person.name end, null, '/hats', hat.kind, hat.label
      from people.hat
      join people.person on person.id = hat.person
      left join people.circle on circle.key = hat.office
     where hat.kind <> 'RESIDENT' and hat.ended_by is not null and hat.until <= now()
    union all
    select 'suspended ' || s.id, s.since, 'SUSPENDED', s.by, s.hat, null, to_char(s.until, 'YYYY-MM-DD'), null, null, null, null
      from people.suspension s
    union all
    select 'lifted ' || s.id, s.lifted, 'LIFTED', s.lifted_by, null, null, to_char(s.until, 'YYYY-MM-DD'), null, null, null, null
      from people.suspension s where s.lifted_by is not null
    union all
    select 'group ' || circle.key, circle.founded, 'GROUP_FOUNDED', circle.founded_by, null, null, circle.name, null, '/groups', null, null
      from people.circle where circle.founded_by is not null;
