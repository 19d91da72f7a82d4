create schema verdicts;

-- One question about one kept promise, so many days after it was kept.
create table verdicts.wave (
    id         uuid primary key,
    commitment uuid not null references contributions.contribution (id),
    purpose    uuid not null references contributions.contribution (id),
    days       int  not null check (days in (30, 90, 365)),
    at         timestamptz not null,
    -- From how many the sample was drawn, and their fingerprint, so that a draw can be checked.
    affected   int  not null check (affected >= 0),
    frame      text not null,
    unique (commitment, days)
);
create index on verdicts.wave (purpose, at);

create table verdicts.asked (
    wave    uuid not null references verdicts.wave (id),
    person  uuid not null references people.person (id),
    because text not null check (because in ('ASKED', 'AFFECTED')),
    primary key (wave, person)
);
create index on verdicts.asked (person);

-- One answer a person and wave; nobody answers who was not asked.
create table verdicts.answer (
    wave   uuid not null,
    person uuid not null,
    answer text not null check (answer in ('YES', 'PARTLY', 'NO', 'CANNOT_TELL')),
    words  text check (words ~ '\S' and length(words) <= 500),
    at     timestamptz not null,
    primary key (wave, person),
    foreign key (wave, person) references verdicts.asked (wave, person) on update cascade
);

alter table verdicts.wave enable row level security;
create policy follows_commitment on verdicts.wave for select using (
    exists (select 1 from contributions.contribution c where c.id = wave.commitment));
create policy opened_by_the_system on verdicts.wave for insert with check (database.is_system());

-- Who was asked, and what somebody answered, is theirs.
alter table verdicts.asked enable row level security;
create policy ones_own on verdicts.asked for select using (person = database.reader() or database.is_system());
create policy drawn_by_the_system on verdicts.asked for insert with check (database.is_system());
create policy joined_by_the_system on verdicts.asked for update using (database.is_system());
create policy left_by_the_system on verdicts.asked for delete using (database.is_system());
alter table verdicts.answer enable row level security;
create policy ones_own on verdicts.answer for select using (person = database.reader() or database.is_system());
create policy answered_by_oneself on verdicts.answer for insert with check (
    person = database.reader() or database.is_system());
create policy forgotten_by_the_system on verdicts.answer for update using (database.is_system());
create policy left_by_the_system on verdicts.answer for delete using (database.is_system());
revoke update, delete on verdicts.wave from ${app};

-- Counts for all who may read the promise; how the answers divide is told from five answers on.
create function verdicts.tally(of_purpose uuid) returns table (
        wave uuid, commitment uuid, days int, at timestamptz, affected int, frame text,
        asked bigint, sampled bigint, answered bigint, yes bigint, partly bigint, no bigint, cannot_tell bigint)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select w.id, w.commitment, w.days, w.at, w.affected, w.frame,
           count(k.person) filter (where k.because = 'ASKED'), count(k.person) filter (where k.because = 'AFFECTED'),
           count(a.person),
           case when count(a.person) >= 5 then count(*) filter (where a.answer = 'YES') end,
           case when count(a.person) >= 5 then count(*) filter (where a.answer = 'PARTLY') end,
           case when count(a.person) >= 5 then count(*) filter (where a.answer = 'NO') end,
           case when count(a.person) >= 5 then count(*) filter (where a.answer = 'CANNOT_TELL') end
      from verdicts.wave w
      join contributions.contribution c on c.id = w.commitment
      left join verdicts.asked k on k.wave = w.id
      left join verdicts.answer a on a.wave = w.id and a.person = k.person
     where w.purpose = of_purpose and contributions.readable_by_reader(c.state, c.circle, c.author)
     group by w.id
     order by w.at desc, w.id
    $$;

-- What they added, without names and in no order that tells who came first.
create function verdicts.sentences(of_purpose uuid) returns table (wave uuid, answer text, words text)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select a.wave, a.answer, a.words
      from verdicts.tally(of_purpose) t
      join verdicts.answer a on a.wave = t.wave
     where t.answered >= 5 and a.words is not null
     order by a.wave, md5(a.words), a.words
    $$;
