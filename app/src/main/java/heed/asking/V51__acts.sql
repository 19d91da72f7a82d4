-- Questions that were handed to another office, as official acts.
create view asking.act_shown with (security_invoker = true) as
    select 'handed over ' || h.id as id, h.at, 'HANDED_OVER' as kind, h.by as person, h.hat, h.from_office as office,
           c.words as on_what, h.reason as why, '/questions/' || c.id as path
      from asking.hand_over h join contributions.readable c on c.id = h.question and c.state = 'SHOWN';
