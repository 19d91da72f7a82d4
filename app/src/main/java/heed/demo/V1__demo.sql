create schema demo;

-- One row at most: this town is an invented one. Outside the demo the table stays empty.
create table demo.town (
    only_one  boolean primary key default true check (only_one),
    filled_at timestamptz not null default now()
);
