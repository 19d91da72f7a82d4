create schema opinions;

create table opinions.consultation (
    id      uuid primary key references contributions.contribution (id),
    -- When a vote or a statement last changed anything: the map is made anew when it is older than this.
    touched timestamptz not null default clock_timestamp()
);

-- A participant's number stands for the person in all that is published.
create table opinions.participant (
    consultation uuid not null references opinions.consultation (id),
    person       uuid not null references people.person (id),
    number       int  not null check (number >= 0),
    primary key (consultation, person),
    unique (consultation, number)
);

create table opinions.statement (
    id           uuid primary key references contributions.contribution (id),
    consultation uuid not null references opinions.consultation (id),
    number       int  not null check (number >= 0),
    -- 1 approved, 0 not looked at yet (counts as in), -1 moderated out.
    moderated    int  not null default 0 check (moderated in (-1, 0, 1)),
    meta         boolean not null default false,
    seed         boolean not null default false,
    unique (consultation, number)
);

-- One person, one vote on a statement.
create table opinions.vote (
    consultation uuid     not null,
    participant  int      not null,
    statement    int      not null,
    value        smallint not null check (value in (-1, 0, 1)),
    at           timestamptz not null,
    primary key (consultation, participant, statement),
    foreign key (consultation, participant) references opinions.participant (consultation, number),
    foreign key (consultation, statement) references opinions.statement (consultation, number)
);

-- Every vote that was ever given, in the order in which it was written. Nothing here is changed.
create table opinions.vote_event (
    consultation uuid     not null,
    position     bigint   not null generated always as identity,
    participant  int      not null,
    statement    int      not null,
    value        smallint not null check (value in (-1, 0, 1)),
    at           timestamptz not null,
    primary key (consultation, position)
);

-- The last finished map, so that a restart shows it at once and every node goes on from the same.
create table opinions.map (
    consultation uuid primary key references opinions.consultation (id),
    of           timestamptz not null,
    made         bytea       not null
);
alter table opinions.map alter column made set storage external;

revoke update, delete on opinions.vote_event, opinions.participant from ${app};
revoke delete on opinions.vote, opinions.statement, opinions.consultation from ${app};

alter table opinions.consultation enable row level security;
create policy follows_contribution on opinions.consultation
    using (exists (select 1 from contributions.contribution c where c.id = consultation.id));
alter table opinions.statement enable row level security;
create policy follows_contribution on opinions.statement
    using (exists (select 1 from contributions.contribution c where c.id = statement.id));
alter table opinions.participant enable row level security;
create policy follows_consultation on opinions.participant
    using (consultation in (select c.id from opinions.consultation c));
alter table opinions.vote enable row level security;
create policy follows_consultation on opinions.vote
    using (consultation in (select c.id from opinions.consultation c));
alter table opinions.vote_event enable row level security;
create policy follows_consultation on opinions.vote_event
    using (consultation in (select c.id from opinions.consultation c));
alter table opinions.map enable row level security;
create policy follows_consultation on opinions.map
    using (consultation in (select c.id from opinions.consultation c));

-- Numbers of all statements, hidden ones too, so that no number is given twice. It tells nothing else.
create view opinions.statement_number as select consultation, number from opinions.statement;
