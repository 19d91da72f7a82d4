-- Consultations that staff took in and everybody may read, as official acts.
create view polis.act_shown as
    select 'imported ' || u.id as id, u.at, 'IMPORTED' as kind, u.sender as person, u.hat, u.office,
           c.words as on_what, null::text as why, '/purposes/' || u.slug as path
      from polis.upload u
      join purposes.shown p on p.slug = u.slug and p.state <> 'DRAFT'
      join contributions.contribution c on c.id = p.id and c.circle = 'everyone' and c.state = 'SHOWN'
     where u.state = 'DONE';
