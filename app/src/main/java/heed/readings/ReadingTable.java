package heed.readings;

import heed.people.Hat;
import heed.purposes.Indicator;
import heed.purposes.Purpose;
import heed.readings.Feed.Plan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about what is fetched.
@Repository
class ReadingTable {

    private final JdbcClient sql;

    ReadingTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// It is read at once, whatever was set before.
    void set(Indicator.Id indicator, Purpose.Id purpose, Plan plan, Hat hat) {
        sql.sql("""
                        insert into readings.feed (indicator, purpose, address, kind, rows_at, day_at, value_at, where_at,
                                                   where_is, source, rhythm, by, hat)
                        values (:indicator, :purpose, :address, :kind, :rows, :day, :value, :where, :is, :source, :rhythm,
                                :by, :hat)
                        on conflict (indicator) do update set
                            address = excluded.address, kind = excluded.kind, rows_at = excluded.rows_at,
                            day_at = excluded.day_at, value_at = excluded.value_at, where_at = excluded.where_at,
                            where_is = excluded.where_is, source = excluded.source, rhythm = excluded.rhythm,
                            by = excluded.by, hat = excluded.hat, at = now(), due = now(), claimed = null, failures = 0
                        """)
                .param("indicator", indicator.value())
                .param("purpose", purpose.value())
                .param("address", plan.address())
                .param("kind", plan.kind().name())
                .param("rows", plan.rows())
                .param("day", plan.day())
                .param("value", plan.value())
                .param("where", plan.where())
                .param("is", plan.is())
                .param("source", plan.source())
                .param("rhythm", plan.rhythm().name())
                .param("by", hat.person().value())
                .param("hat", hat.id().value())
                .update();
    }

    /// False when there was none.
    boolean end(Indicator.Id indicator) {
        return sql.sql("delete from readings.feed where indicator = :indicator")
                        .param("indicator", indicator.value())
                        .update()
                == 1;
    }

    Optional<Feed> find(Indicator.Id indicator) {
        return sql.sql("""
                        select f.*, p.name as by_name from readings.feed f join people.shown p on p.id = f.by
                         where f.indicator = :indicator
                        """)
                .param("indicator", indicator.value())
                .query(ReadingTable::feed)
                .optional();
    }

    /// A feed that is due and that nobody reads just now, and since when it is ours. Two nodes never get the same.
    record Claimed(Feed feed, OffsetDateTime since) {}

    Optional<Claimed> claim() {
        return sql.sql("""
                        update readings.feed f set claimed = clock_timestamp() from people.shown p
                         where p.id = f.by and f.indicator = (
                            select indicator from readings.feed
                             where due <= now() and (claimed is null or claimed < now() - interval '2 minutes')
                             order by due limit 1 for update skip locked)
                        returning f.*, p.name as by_name
                        """)
                .query((row, number) -> new Claimed(feed(row, number), row.getObject("claimed", OffsetDateTime.class)))
                .optional();
    }

    /// Gives it back until it is due again; false when it is no longer ours. A failure waits an hour, then two, then
    /// four, and never longer than the rhythm.
    boolean release(Claimed it, boolean failed) {
        return sql.sql("""
                        update readings.feed set
                            claimed = null,
                            failures = case when :failed then failures + 1 else 0 end,
                            due = now() + case when :failed
                                then least(interval '1 hour' * power(2, least(failures, 10)),
                                           case rhythm when 'DAILY' then interval '1 day' else interval '7 days' end)
                                when rhythm = 'DAILY' then interval '1 day' else interval '7 days' end
                         where indicator = :indicator and claimed = :since
                        """)
                        .param("indicator", it.feed().indicator().value())
                        .param("since", it.since())
                        .param("failed", failed)
                        .update()
                == 1;
    }

    void attempted(UUID id, Feed feed, @Nullable String failure, String detail, int found, int added, int unreadable) {
        sql.sql("""
                        insert into readings.attempt
                            (id, indicator, purpose, address, failure, detail, found, added, unreadable)
                        values (:id, :indicator, :purpose, :address, :failure, :detail, :found, :added, :unreadable)
                        """)
                .param("id", id)
                .param("indicator", feed.indicator().value())
                .param("purpose", feed.purpose().value())
                .param("address", feed.plan().address())
                .param("failure", failure, Types.VARCHAR)
                .param("detail", detail)
                .param("found", found)
                .param("added", added)
                .param("unreadable", unreadable)
                .update();
    }

    /// Keeps what was found; what was found before was seen again.
    void keep(Feed feed, List<Found> found) {
        sql.sql("""
                        insert into readings.reading (indicator, measured_on, value, purpose, address, source)
                        select :indicator, day, value, :purpose, :address, :source
                          from unnest(cast(:days as date[]), cast(:values as numeric[])) as found (day, value)
                        on conflict (indicator, measured_on, value) do update set seen = now()
                        """)
                .param("indicator", feed.indicator().value())
                .param("purpose", feed.purpose().value())
                .param("address", feed.plan().address())
                .param("source", feed.plan().source())
                .param("days", found.stream().map(it -> it.on().toString()).toArray(String[]::new))
                .param(
                        "values",
                        found.stream().map(it -> it.value().toPlainString()).toArray(String[]::new))
                .update();
    }

    /// The latest day first; of a day what was seen last.
    List<Fetch> kept(Purpose.Id purpose, Indicator.@Nullable Id indicator) {
        return sql.sql("""
                        select * from readings.reading
                         where purpose = :purpose and (cast(:indicator as uuid) is null or indicator = :indicator)
                         order by indicator, measured_on desc, seen desc, fetched desc
                        """)
                .param("purpose", purpose.value())
                .param("indicator", indicator == null ? null : indicator.value(), Types.OTHER)
                .query((row, _) -> new Fetch(
                        new Indicator.Id(row.getObject("indicator", UUID.class)),
                        row.getObject("measured_on", LocalDate.class),
                        row.getBigDecimal("value"),
                        row.getString("address"),
                        row.getString("source"),
                        time(row, "fetched"),
                        time(row, "seen")))
                .list();
    }

    /// The latest first.
    List<Attempt> attempts(Purpose.Id purpose, Indicator.@Nullable Id indicator, int most) {
        return sql.sql("""
                        select * from readings.attempt
                         where purpose = :purpose and (cast(:indicator as uuid) is null or indicator = :indicator)
                         order by at desc, id limit :most
                        """)
                .param("purpose", purpose.value())
                .param("indicator", indicator == null ? null : indicator.value(), Types.OTHER)
                .param("most", most)
                .query((row, _) -> new Attempt(
                        new Indicator.Id(row.getObject("indicator", UUID.class)),
                        row.getString("address"),
                        time(row, "at"),
                        row.getString("failure"),
                        row.getString("detail"),
                        row.getInt("found"),
                        row.getInt("added"),
                        row.getInt("unreadable")))
                .list();
    }

    int forget(int days) {
        return sql.sql("delete from readings.attempt where at < now() - make_interval(days => :days)")
                .param("days", days)
                .update();
    }

    /// Who works at the office of a purpose now.
    List<UUID> staff(Purpose.Id purpose) {
        return sql.sql("""
                        select distinct h.person from purposes.shown p
                          join people.hat_shown h on h.office = p.office and h.kind = 'OFFICE'
                           and h.since <= now() and (h.until is null or h.until > now())
                         where p.id = :purpose
                        """)
                .param("purpose", purpose.value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Feed feed(ResultSet row, int number) throws SQLException {
        return new Feed(
                new Indicator.Id(row.getObject("indicator", UUID.class)),
                new Purpose.Id(row.getObject("purpose", UUID.class)),
                new Plan(
                        row.getString("address"),
                        Feed.Kind.valueOf(row.getString("kind")),
                        row.getString("rows_at"),
                        row.getString("day_at"),
                        row.getString("value_at"),
                        row.getString("where_at"),
                        row.getString("where_is"),
                        row.getString("source"),
                        Feed.Rhythm.valueOf(row.getString("rhythm"))),
                row.getString("by_name"),
                time(row, "at"),
                time(row, "due"),
                row.getInt("failures"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toInstant();
    }
}
