-- Conversations that staff sent as an archive, until they are here or refused. The archive goes when its work is done.
create table polis.upload (
    id      uuid primary key,
    name    text not null,
    -- Who sent it, in which hat; their office owns the consultation.
    sender  uuid not null,
    hat     uuid not null,
    office  text not null,
    at      timestamptz not null default now(),
    archive bytea,
    -- What the sender said of the why; null where it is not known.
    why     jsonb,
    state   text not null default 'WAITING' check (state in ('WAITING', 'DONE', 'THERE', 'REFUSED')),
    -- A node that works on it says so again and again; when it falls silent another takes over, from the beginning.
    claimed timestamptz,
    done    bigint not null default 0,
    total   bigint not null default 0,
    slug    text,
    check ((archive is not null) = (state = 'WAITING')),
    check ((slug is not null) = (state in ('DONE', 'THERE')))
);

-- Why an archive was refused: the rows, as keys of words and what is filled into them.
create table polis.refusal (
    upload  uuid not null references polis.upload on delete cascade,
    place   int not null,
    word    text not null,
    details text[] not null,
    primary key (upload, place)
);

alter table polis.upload enable row level security;
create policy staff on polis.upload using (database.reads('staff'));
alter table polis.refusal enable row level security;
create policy as_its_upload on polis.refusal using (exists (select 1 from polis.upload u where u.id = upload));
