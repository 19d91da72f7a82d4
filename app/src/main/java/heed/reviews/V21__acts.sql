-- What an office says of its goal, as official acts.
create view reviews.act_shown with (security_invoker = true) as
    select 'reviewed ' || r.id as id, c.at, 'REVIEWED' as kind, c.author as person, c.hat, p.office, p.title as on_what,
           null::text as why, '/purposes/' || p.slug || '/reviews' as path
      from reviews.review r
      join contributions.readable c on c.id = r.id and c.state = 'SHOWN'
      join purposes.shown p on p.id = r.purpose;
