-- A purpose can be opened again, by what was gathered since it was decided.
alter table trace.link drop constraint link_kind_check;
alter table trace.link add constraint link_kind_check
    check (kind in ('BELONGS_TO', 'ANSWERS', 'PROMISES', 'MEASURES', 'JOINED_TO', 'REOPENS'));
create or replace view trace.step with (security_invoker = true) as
select to_id as earlier, from_id as later, kind, at from trace.link
 where kind in ('BELONGS_TO', 'ANSWERS', 'MEASURES', 'REOPENS')
union all
select from_id, to_id, kind, at from trace.link where kind in ('PROMISES', 'JOINED_TO');
