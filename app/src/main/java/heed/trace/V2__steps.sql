-- The threads in the direction of time: what was there first, and what came of it.
create view trace.step with (security_invoker = true) as
select to_id as earlier, from_id as later, kind, at from trace.link where kind in ('BELONGS_TO', 'ANSWERS', 'MEASURES')
union all
select from_id, to_id, kind, at from trace.link where kind in ('PROMISES', 'JOINED_TO');
