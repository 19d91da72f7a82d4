-- A name under which somebody speaks in one purpose. It was drawn by lot, so it leads to nobody but through this table;
-- `person` is null once that person went.
create table contributions.pen (
    id      uuid primary key default gen_random_uuid(),
    person  uuid references people.person (id),
    purpose uuid not null references contributions.contribution (id),
    name    text not null check (btrim(name) <> '' and length(name) <= 200),
    used    boolean not null default true,
    since   timestamptz not null default now(),
    unique (purpose, name)
);
create unique index on contributions.pen (person, purpose) where used;
create index on contributions.pen (person);
alter table contributions.pen enable row level security;
create policy ones_own on contributions.pen
    using (database.is_system() or person is not distinct from database.reader());
revoke delete on contributions.pen from ${app};

alter table contributions.contribution add column pen uuid references contributions.pen (id);
create index on contributions.contribution (pen) where pen is not null;

-- What everybody may know of a pen.
create view contributions.pen_shown as select id, name from contributions.pen;

-- A pen is for whoever proved that they live here or who they are.
create function contributions.pen_needs_proof() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    if not people.stands_on(new.person, 'VERIFIED') then
        raise exception 'a pseudonym needs proof' using errcode = 'check_violation', constraint = 'the_pen';
    end if;
    return new;
end $$;
create trigger the_pen before insert on contributions.pen for each row execute function contributions.pen_needs_proof();

-- One signs with one's own pen, never for an office, and what was signed stays signed.
create function contributions.signed_with_ones_own() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    if not exists (select 1 from contributions.pen p where p.id = new.pen and p.person = new.author)
       or exists (select 1 from people.hat_shown h where h.id = new.hat and h.kind <> 'RESIDENT')
       or (tg_op = 'UPDATE' and old.pen is not null and old.pen is distinct from new.pen) then
        raise exception 'contribution % cannot be signed so', new.id
            using errcode = 'check_violation', constraint = 'the_pen';
    end if;
    return new;
end $$;
create trigger the_pen before insert or update of pen on contributions.contribution
    for each row when (new.pen is not null) execute function contributions.signed_with_ones_own();

-- Whoever reads, but the author and the system, meets the pen where the author would stand.
create or replace view contributions.readable with (security_invoker = true) as
select c.id, c.kind,
       case when c.pen is null or database.is_system() or c.author is not distinct from database.reader()
            then c.author else c.pen end as author,
       coalesce(pen.name, p.name) as author_name,
       c.hat, h.label as hat_label, h.kind as hat_kind,
       c.circle, c.language, c.state, c.words, c.version, c.at, c.pen
  from contributions.contribution c
  join people.shown p on p.id = c.author
  left join people.hat_shown h on h.id = c.hat
  left join contributions.pen_shown pen on pen.id = c.pen;

-- Whoever was behind this pen went: what it signed is now somebody's of whom nothing is known.
create function contributions.part_pen(one uuid, former uuid) returns void
    language plpgsql security definer set search_path = pg_catalog
    as $$
begin
    if not database.is_system() then
        raise exception 'only the system parts a pen from its person';
    end if;
    update contributions.version set by = former
     where contribution in (select id from contributions.contribution where pen = one);
    update contributions.contribution set author = former, hat = null where pen = one;
    update contributions.pen set person = null, used = false, since = now() where id = one;
end
$$;
