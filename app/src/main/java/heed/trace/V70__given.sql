-- For other rooms: what each answer said became of each thing, also where a later answer says otherwise.
create view trace.fate_given with (security_invoker = true) as
select id, contribution, fate, by_answer, at from trace.fate;
