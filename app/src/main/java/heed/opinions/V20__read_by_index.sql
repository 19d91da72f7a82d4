-- What is read is asked for by index, row by row, and never from a table of all that is readable (docs/decisions/0020).
alter policy follows_contribution on opinions.consultation
    using (exists (select 1 from contributions.contribution c where c.id = consultation.id offset 0));
alter policy follows_contribution on opinions.statement
    using (exists (select 1 from contributions.contribution c where c.id = statement.id offset 0));
alter policy follows_contribution on opinions.rewording
    using (exists (select 1 from contributions.contribution c where c.id = statement offset 0));
alter policy follows_contribution on opinions.joining
    using (exists (select 1 from contributions.contribution c where c.id = statement offset 0));

-- Whether the system reads is asked once, not for each of a hundred thousand votes.
alter policy follows_consultation on opinions.participant
    using ((select database.is_system()) or consultation in (select c.id from opinions.consultation c));
alter policy follows_consultation on opinions.vote
    using ((select database.is_system()) or consultation in (select c.id from opinions.consultation c));
alter policy follows_consultation on opinions.vote_event
    using ((select database.is_system()) or consultation in (select c.id from opinions.consultation c));
alter policy follows_consultation on opinions.exposure
    using ((select database.is_system()) or consultation in (select c.id from opinions.consultation c));
