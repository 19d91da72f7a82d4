-- Tripwires that were set, as official acts.
create view tripwires.act_shown with (security_invoker = true) as
    select 'tripwire ' || t.id as id, t.at, 'TRIPWIRE_SET' as kind, t.by as person, t.hat, p.office, p.title as on_what,
           null::text as why, '/purposes/' || p.slug || '/tripwires' as path
      from tripwires.tripwire t join purposes.shown p on p.id = t.purpose and p.state <> 'DRAFT';
