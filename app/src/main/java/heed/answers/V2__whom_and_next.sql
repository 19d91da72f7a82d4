-- Several groups can be answered at once. People is how many the group had then.
create table answers.answered_group (
    answer uuid not null references answers.answer (id),
    letter text not null check (letter ~ '\S' and length(letter) <= 40),
    people int  check (people >= 0),
    primary key (answer, letter)
);

insert into answers.answered_group (answer, letter) select id, about_group from answers.answer where about_group is not null;
alter table answers.answer drop column about_group;

alter table answers.answered_group enable row level security;
create policy follows_contribution on answers.answered_group for select using (
    exists (select 1 from contributions.contribution c where c.id = answered_group.answer));
create policy given_by_its_author on answers.answered_group for insert with check (
    exists (select 1 from contributions.contribution c where c.id = answered_group.answer
             and (c.author = database.reader() or database.is_system())));
revoke update, delete on answers.answered_group from ${app};

-- What happens next and on which day; and how many people agreed, on the day of the answer, with what it answers.
alter table answers.answer
    add next    text check (next ~ '\S' and length(next) <= 500),
    add next_on date,
    add people  int check (people >= 0),
    add check (num_nonnulls(next, next_on) in (0, 2));
