-- Statements that an office joined, as official acts that the reader may read.
create view opinions.act_shown with (security_invoker = true) as
    select 'joined ' || j.id as id, j.at, 'JOINED' as kind, j.by as person, null::uuid as hat, j.office,
           c.words as on_what, j.reason as why, '/statements/' || j.target as path
      from opinions.joining j join contributions.readable c on c.id = j.statement and c.state = 'SHOWN';
