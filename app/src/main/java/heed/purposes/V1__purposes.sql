create schema purposes;

create table purposes.purpose (
    id           uuid primary key references contributions.contribution (id),
    slug         text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    problem      text not null default '',
    affected     text not null default '',
    outcome      text not null default '',
    decides      text not null default '',
    limits       text not null default '',
    promise      text check (promise in ('INFORM', 'CONSULT', 'INVOLVE', 'DECIDE_WITH', 'BIND')),
    owner        uuid not null references people.person (id),
    office       text not null references people.circle (key),
    state        text not null default 'DRAFT' check (state in ('DRAFT', 'OPEN', 'DECIDED')),
    published_at timestamptz,
    -- The why gate, first half: nothing is published that does not say why. The second half, an indicator, is a trigger below.
    constraint the_why_gate check (
        state = 'DRAFT'
        or (problem ~ '\S' and affected ~ '\S' and outcome ~ '\S' and decides ~ '\S' and limits ~ '\S'
            and promise is not null and published_at is not null))
);

create table purposes.indicator (
    id          uuid primary key,
    purpose     uuid not null references purposes.purpose (id) on delete cascade,
    place       int  not null,
    name        text not null check (name ~ '\S'),
    unit        text not null default '',
    baseline    numeric,
    baseline_at date,
    target      numeric,
    target_at   date,
    source      text not null default '',
    complete    boolean not null generated always as (
        unit ~ '\S' and source ~ '\S' and num_nulls(baseline, baseline_at, target, target_at) = 0) stored,
    unique (purpose, place),
    check (target_at > baseline_at)
);

create table purposes.measurement (
    indicator   uuid not null references purposes.indicator (id) on delete cascade,
    measured_on date not null,
    value       numeric not null,
    source      text not null check (source ~ '\S'),
    primary key (indicator, measured_on)
);

create table purposes.stage (
    purpose  uuid not null references purposes.purpose (id) on delete cascade,
    place    int  not null,
    key      text check (key in ('LISTEN', 'SHAPE', 'WEIGH', 'DECIDE', 'DO', 'CHECK')),
    name     text check (name ~ '\S'),
    starts   date,
    ends     date,
    happened text not null default '',
    primary key (purpose, place),
    check (num_nonnulls(key, name) = 1),
    check (ends >= starts)
);

-- The why gate, second half. It looks at commit, as the owner of the tables, so that no policy hides a row from it; and it locks the
-- purpose, so that publishing and the removal of the last indicator cannot pass each other.
create function purposes.needs_an_indicator() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
declare
    the_purpose uuid;
    published boolean;
begin
    if tg_table_name = 'purpose' then
        the_purpose := new.id;
    else
        the_purpose := old.purpose;
    end if;
    select state <> 'DRAFT' into published from purposes.purpose where id = the_purpose for no key update;
    if published and not exists (select 1 from purposes.indicator where purpose = the_purpose and complete) then
        raise exception 'purpose % has no complete indicator', the_purpose
            using errcode = 'check_violation', constraint = 'the_why_gate';
    end if;
    return null;
end $$;

create constraint trigger the_why_gate_needs_an_indicator after insert or update on purposes.purpose
    deferrable initially deferred for each row when (new.state <> 'DRAFT')
    execute function purposes.needs_an_indicator();
create constraint trigger the_why_gate_needs_an_indicator after update or delete on purposes.indicator
    deferrable initially deferred for each row execute function purposes.needs_an_indicator();

-- Who may read a purpose is who may read its contribution; a draft is for staff, even where its words were shown by mistake.
alter table purposes.purpose enable row level security;
create policy follows_contribution on purposes.purpose using (
    exists (select 1 from contributions.contribution c where c.id = purpose.id)
    and (state <> 'DRAFT' or owner = database.reader() or database.reads('staff') or database.is_system()));
alter table purposes.indicator enable row level security;
create policy follows_purpose on purposes.indicator using (
    exists (select 1 from purposes.purpose p where p.id = indicator.purpose));
alter table purposes.measurement enable row level security;
create policy follows_indicator on purposes.measurement using (
    exists (select 1 from purposes.indicator i where i.id = measurement.indicator));
alter table purposes.stage enable row level security;
create policy follows_purpose on purposes.stage using (
    exists (select 1 from purposes.purpose p where p.id = stage.purpose));

-- For other rooms: the purposes that the reader may read.
create view purposes.shown with (security_invoker = true) as
    select p.id, p.slug, c.words as title, p.state, p.office, p.published_at
      from purposes.purpose p join contributions.readable c on c.id = p.id;
