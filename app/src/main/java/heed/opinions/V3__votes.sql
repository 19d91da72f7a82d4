-- The system reads everything, so it need not look through all consultations for each vote that it writes.
alter policy follows_consultation on opinions.participant
    using (database.is_system() or consultation in (select c.id from opinions.consultation c));
alter policy follows_consultation on opinions.vote
    using (database.is_system() or consultation in (select c.id from opinions.consultation c));
alter policy follows_consultation on opinions.vote_event
    using (database.is_system() or consultation in (select c.id from opinions.consultation c));
