-- Which wording stands now, and into which other statement it was joined: that one takes its votes.
alter table opinions.statement
    add column wording int not null default 1 check (wording >= 1),
    add column joined_into int check (joined_into <> number),
    add foreign key (consultation, joined_into) references opinions.statement (consultation, number);

-- When each later wording came, so that those who answered an earlier one are told. The words are kept as versions.
create table opinions.rewording (
    statement uuid not null references opinions.statement (id),
    wording   int  not null check (wording >= 2),
    at        timestamptz not null,
    primary key (statement, wording)
);
revoke update, delete on opinions.rewording from ${app};
alter table opinions.rewording enable row level security;
create policy follows_contribution on opinions.rewording
    using (exists (select 1 from contributions.contribution c where c.id = statement));
