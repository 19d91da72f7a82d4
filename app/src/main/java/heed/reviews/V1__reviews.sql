create schema reviews;

create table reviews.review (
    id      uuid primary key references contributions.contribution (id),
    purpose uuid not null references contributions.contribution (id),
    -- The day of the goal that is reviewed.
    due     date not null,
    result  text not null check (result in ('MET', 'PARTLY', 'NOT', 'CANNOT_TELL')),
    link    text check (link ~ '^https?://\S+$' and length(link) <= 500),
    -- What became of what was promised to those who took part.
    kept    text not null check (kept ~ '\S' and length(kept) <= 4000),
    unique (purpose, due)
);

alter table reviews.review enable row level security;
create policy follows_contribution on reviews.review for select using (
    exists (select 1 from contributions.contribution c where c.id = review.id));
create policy said_by_its_office on reviews.review for insert with check (
    exists (select 1 from contributions.contribution c where c.id = review.id
             and (c.author = database.reader() or database.is_system()))
    and exists (select 1 from purposes.shown p
                 where p.id = review.purpose and (database.reads(p.office) or database.is_system())));
revoke update, delete on reviews.review from ${app};
