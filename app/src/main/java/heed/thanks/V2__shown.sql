-- Thanks for what is hidden are on no list, and in no count.
create or replace view thanks.shown with (security_invoker = true) as
    select t.id, t.thing, coalesce(o.joined_to, t.office) as office, t.at
      from thanks.thank t
      join people.office_shown o on o.key = t.office
     where exists (select 1 from contributions.readable a where a.id = t.thing and a.state = 'SHOWN' offset 0);
