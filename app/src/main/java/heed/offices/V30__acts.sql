-- Official acts about offices, for the public list.
create view offices.act_shown as
    select change.id::text as id, change.at, 'OFFICE_' || change.kind as kind, change.by as person, null::uuid as hat,
           change.office, change.name as on_what, nullif(change.reason, '') as why,
           '/offices/' || substr(change.office, length('office:') + 1) as path
      from offices.change;
