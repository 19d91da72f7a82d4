-- Values that were taken back, as official acts.
create view readings.act_shown with (security_invoker = true) as
    select 'recalled ' || r.indicator || r.measured_on || r.at as id, r.at, 'RECALLED' as kind, r.by as person, r.hat, p.office,
           p.title || ', ' || r.measured_on || ': ' || r.value as on_what, r.why,
           '/purposes/' || p.slug || '/indicators/' || r.indicator as path
      from readings.recall r join purposes.shown p on p.id = r.purpose and p.state <> 'DRAFT';
