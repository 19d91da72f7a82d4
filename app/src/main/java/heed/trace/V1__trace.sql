create schema trace;

create table trace.link (
    from_id uuid not null references contributions.contribution (id),
    kind    text not null check (kind in ('BELONGS_TO', 'ANSWERS', 'PROMISES', 'MEASURES', 'JOINED_TO')),
    to_id   uuid not null references contributions.contribution (id),
    at      timestamptz not null,
    primary key (from_id, kind, to_id),
    check (from_id <> to_id)
);

create index on trace.link (to_id, at desc, from_id);

-- Every fate there ever was; the latest counts.
create table trace.fate (
    id           uuid primary key,
    contribution uuid not null references contributions.contribution (id),
    fate         text not null check (fate in
                     ('ADOPTED', 'ADOPTED_IN_PART', 'ANSWERED', 'NOT_ADOPTED', 'OUTSIDE_LIMITS', 'JOINED')),
    reason       text not null check (reason ~ '\S' and length(reason) <= 2000),
    by_answer    uuid not null references contributions.contribution (id),
    at           timestamptz not null
);

create index on trace.fate (contribution, at desc, id desc);
create index on trace.fate (by_answer);

-- A thread is seen by those who may read both its ends, and tied by who said the end it starts from.
alter table trace.link enable row level security;
create policy both_ends_readable on trace.link for select using (
    exists (select 1 from contributions.contribution c where c.id = from_id)
    and exists (select 1 from contributions.contribution c where c.id = to_id));
create policy tied_by_who_said_it on trace.link for insert with check (
    exists (select 1 from contributions.contribution c where c.id = from_id
             and (c.author = database.reader() or database.reads('staff') or database.is_system()))
    and exists (select 1 from contributions.contribution c where c.id = to_id));

alter table trace.fate enable row level security;
create policy both_ends_readable on trace.fate for select using (
    exists (select 1 from contributions.contribution c where c.id = contribution)
    and exists (select 1 from contributions.contribution c where c.id = by_answer));
create policy settled_by_who_answers on trace.fate for insert with check (
    exists (select 1 from contributions.contribution c where c.id = contribution)
    and exists (select 1 from contributions.contribution c where c.id = by_answer
                 and (c.author = database.reader() or database.is_system())));

revoke update, delete on trace.link, trace.fate from ${app};

-- What became of a contribution, as the latest answer says.
create view trace.fate_shown with (security_invoker = true) as
select distinct on (contribution) contribution, fate, reason, by_answer, at
  from trace.fate order by contribution, at desc, id desc;
