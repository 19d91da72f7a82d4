-- Pauses of clocks that the reader may read, as official acts.
create view clocks.act_shown with (security_invoker = true) as
    select 'paused ' || k.id || z.since as id, z.at, 'CLOCK_PAUSED' as kind, z.by as person, z.hat, k.office,
           z.until::text as on_what, z.reason as why, '/clocks/' || k.id as path
      from clocks.pause z join clocks.clock k on k.id = z.clock;
