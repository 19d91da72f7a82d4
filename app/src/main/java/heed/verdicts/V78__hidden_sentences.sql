-- A sentence has a name of its own, drawn by chance, so that it can be hidden without a word about who wrote it.
alter table verdicts.answer add column sentence uuid not null default gen_random_uuid();
create unique index on verdicts.answer (sentence);

create table verdicts.hiding (
    sentence uuid primary key references verdicts.answer (sentence) on delete cascade,
    wave     uuid not null references verdicts.wave (id),
    reason   text not null check (reason ~ '\S' and length(reason) <= 500),
    by       uuid not null references people.person (id),
    hat      uuid not null references people.hat (id),
    at       timestamptz not null
);
create index on verdicts.hiding (wave);
alter table verdicts.hiding enable row level security;
create policy follows_wave on verdicts.hiding for select using (
    exists (select 1 from verdicts.wave w where w.id = hiding.wave offset 0));
create policy hidden_by_staff on verdicts.hiding for insert with check (
    database.is_system() or (by = database.reader() and database.official()));
revoke update, delete on verdicts.hiding from ${app};

-- As before, with the reason where one is hidden; what is hidden is read by officials, moderators and auditors alone.
drop function verdicts.sentences;
create function verdicts.sentences(of_purpose uuid) returns table (
        wave uuid, sentence uuid, answer text, words text, hidden text)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select t.wave, a.sentence, a.answer,
           case when h.sentence is null or database.official() or database.moderates() or database.audits() then a.words end, h.reason
      from verdicts.tally(of_purpose) t
      cross join lateral (
          select a.sentence, a.answer, a.words from verdicts.answer a
           where a.wave = t.wave and a.words is not null offset 0) a
      left join verdicts.hiding h on h.sentence = a.sentence
     where t.answered >= 5
     order by t.wave, md5(a.words), a.words
    $$;

-- Hides it, and tells whose it is so that its author can be told: to nobody but the official who hides it.
create function verdicts.hide(one uuid, why text, whose uuid, worn uuid, moment timestamptz) returns uuid
    language plpgsql security definer set search_path = pg_catalog
    as $$
declare
    author uuid;
begin
    if not (database.is_system() or (whose = database.reader() and database.official())) then
        raise exception 'only officials hide words';
    end if;
    insert into verdicts.hiding (sentence, wave, reason, by, hat, at)
    select a.sentence, a.wave, why, whose, worn, moment from verdicts.answer a where a.sentence = one
    on conflict (sentence) do nothing;
    if found then
        select a.person into author from verdicts.answer a where a.sentence = one;
    end if;
    return author;
end
$$;

create view verdicts.act_shown with (security_invoker = true) as
    select 'verdict hidden ' || h.sentence as id, h.at, 'HIDDEN' as kind, h.by as person, h.hat, null::text as office,
           c.words as on_what, h.reason as why, '/purposes/' || p.slug || '/verdicts' as path
      from verdicts.hiding h
      join verdicts.wave w on w.id = h.wave
      join contributions.readable c on c.id = w.commitment and c.state = 'SHOWN'
      join purposes.shown p on p.id = w.purpose;
