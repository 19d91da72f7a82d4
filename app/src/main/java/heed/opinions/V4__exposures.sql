-- Which statement was drawn for whom, and with what chance, once it was answered. The first draw stays.
create table opinions.exposure (
    consultation uuid   not null,
    participant  int    not null,
    statement    int    not null,
    chance       double precision not null check (chance > 0 and chance <= 1),
    at           timestamptz not null,
    primary key (consultation, participant, statement),
    foreign key (consultation, participant) references opinions.participant (consultation, number),
    foreign key (consultation, statement) references opinions.statement (consultation, number)
);
revoke update, delete on opinions.exposure from ${app};

alter table opinions.exposure enable row level security;
create policy follows_consultation on opinions.exposure
    using (database.is_system() or consultation in (select c.id from opinions.consultation c));

-- What a page says of a chance is sealed, so that it comes back as it was said, also after a restart and at another node.
create table opinions.seal (
    one boolean primary key default true check (one),
    key bytea not null
);
insert into opinions.seal (key) values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
revoke insert, update, delete on opinions.seal from ${app};
alter table opinions.seal enable row level security;
create policy kept_by_the_system on opinions.seal using (database.is_system());
