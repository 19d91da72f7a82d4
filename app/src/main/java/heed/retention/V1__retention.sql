create schema retention;

-- How many days a kind of data is kept, where somebody chose other than the usual.
create table retention.choice (
    kind text primary key,
    days int not null check (days between 1 and 3650)
);

-- When a node last looked: of many, one looks in each hour.
create table retention.look (
    one boolean primary key default true check (one),
    at  timestamptz not null
);
insert into retention.look (at) values ('epoch');
