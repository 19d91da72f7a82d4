-- How it is known that a person is who they say they are, beyond a mailbox that answers: found in the roll or reached by
-- letter (VERIFIED), or vouched for by a public identity (IDENTIFIED). `area` is where the person lives, where known.
create table people.proof (
    person uuid not null references people.person (id),
    rung   text not null check (rung in ('VERIFIED', 'IDENTIFIED')),
    area   text check (btrim(area) <> ''),
    since  timestamptz not null default now(),
    primary key (person, rung)
);

-- The rung a person stands on; the highest counts.
create function people.rung(one uuid) returns text
    language sql stable
    return case when people.is_guest(one) then 'GUEST'
                else coalesce((select min(rung) from people.proof where person = one), 'CONFIRMED') end;
