-- A purpose is asked for by the index of contributions. There are few purposes and many values: what hangs on a purpose
-- asks once which purposes are readable (docs/decisions/0020).
alter policy follows_contribution on purposes.purpose using (
    exists (select 1 from contributions.contribution c where c.id = purpose.id offset 0)
    and (state <> 'DRAFT' or owner = database.reader() or database.reads('staff') or database.is_system()));
alter policy follows_purpose on purposes.indicator using (purpose in (select p.id from purposes.purpose p));
alter policy follows_indicator on purposes.measurement using (indicator in (select i.id from purposes.indicator i));
alter policy follows_purpose on purposes.stage using (purpose in (select p.id from purposes.purpose p));
alter policy follows_contribution on purposes.reopening using (
    exists (select 1 from contributions.contribution c where c.id = reopening.id offset 0));
