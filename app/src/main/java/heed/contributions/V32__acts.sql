-- Hidings of what everybody could read, with their reasons; not whose words it was, nor the words.
create view contributions.act_shown as
    select 'hidden ' || h.contribution || h.at as id, h.at, 'HIDDEN' as kind, h.by as person, null::uuid as hat,
           null::text as office, c.kind as on_what, h.reason as why,
           case when c.state = 'SHOWN' then '/contributions/' || c.id end as path
      from contributions.hiding h join contributions.contribution c on c.id = h.contribution
     where c.circle = 'everyone';
