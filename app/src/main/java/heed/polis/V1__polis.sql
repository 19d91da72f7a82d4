create schema polis;

-- Which folders came in, and as which purpose. The row is written in the transaction of the import: it is there when all is there.
create table polis.import (
    folder      text primary key check (folder ~ '^[0-9a-f]{64}$'),
    purpose     uuid not null unique,
    at          timestamptz not null default now(),
    -- What Polis says of the conversation and nobody can count again.
    url         text not null,
    views       bigint not null,
    description text not null
);
