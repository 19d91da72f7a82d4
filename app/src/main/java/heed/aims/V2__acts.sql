-- What promises should move, as official acts.
create view aims.act_shown with (security_invoker = true) as
    select 'aimed ' || a.id as id, a.at, 'AIMED' as kind, a.by as person, a.hat, null::text as office, c.words as on_what,
           null::text as why, '/commitments/' || a.commitment as path
      from aims.aim a join contributions.readable c on c.id = a.commitment and c.state = 'SHOWN';
