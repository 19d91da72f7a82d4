-- Where the values of a number come from was set or ended, by whom: kept when a feed is changed or is no more.
create table readings.setting (
    id        uuid primary key,
    indicator uuid not null,
    purpose   uuid not null references contributions.contribution (id),
    -- Null where it was ended.
    address   text check (length(address) between 1 and 1000),
    by        uuid not null references people.person (id),
    hat       uuid not null references people.hat (id),
    at        timestamptz not null default now()
);
create index on readings.setting (at desc);
create index on readings.setting (purpose);

insert into readings.setting (id, indicator, purpose, address, by, hat, at)
select gen_random_uuid(), indicator, purpose, address, by, hat, at from readings.feed;

alter table readings.setting enable row level security;
create policy follows_purpose on readings.setting for select using (
    exists (select 1 from purposes.shown p where p.id = setting.purpose));
create policy set_by_its_office on readings.setting for insert with check (
    (by = database.reader() or database.is_system())
    and exists (select 1 from purposes.shown p
                 where p.id = setting.purpose and (database.reads(p.office) or database.is_system())));
revoke update, delete on readings.setting from ${app};

-- As before, and with what was set and ended.
create or replace view readings.act_shown with (security_invoker = true) as
    select 'recalled ' || r.indicator || r.measured_on || r.at as id, r.at, 'RECALLED' as kind, r.by as person, r.hat, p.office,
           p.title || ', ' || r.measured_on || ': ' || r.value as on_what, r.why,
           '/purposes/' || p.slug || '/indicators/' || r.indicator as path
      from readings.recall r join purposes.shown p on p.id = r.purpose and p.state <> 'DRAFT'
    union all
    select 'set ' || s.id, s.at, case when s.address is null then 'FEED_ENDED' else 'FEED_SET' end, s.by, s.hat, p.office,
           p.title || coalesce(': ' || s.address, ''), null::text, '/purposes/' || p.slug || '/indicators/' || s.indicator
      from readings.setting s join purposes.shown p on p.id = s.purpose and p.state <> 'DRAFT';
