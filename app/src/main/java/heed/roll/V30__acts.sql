-- Who took in a register, and how many entries it had. Nobody rewrites this.
create table roll.kept (
    draft    uuid primary key,
    by       uuid not null references people.person (id),
    entries  int  not null,
    replaced boolean not null,
    at       timestamptz not null default clock_timestamp()
);
revoke update, delete on roll.kept from ${app};

create view roll.act_shown as
    select 'register ' || draft as id, at, 'REGISTER' as kind, by as person, null::uuid as hat, null::text as office,
           entries::text as on_what, null::text as why, null::text as path
      from roll.kept;
