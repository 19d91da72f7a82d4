-- As before, but only the answers of these waves are read, by index, and not those of the whole town.
create or replace function verdicts.sentences(of_purpose uuid) returns table (wave uuid, answer text, words text)
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select t.wave, a.answer, a.words
      from verdicts.tally(of_purpose) t
      cross join lateral (
          select a.answer, a.words from verdicts.answer a where a.wave = t.wave and a.words is not null offset 0) a
     where t.answered >= 5
     order by t.wave, md5(a.words), a.words
    $$;
