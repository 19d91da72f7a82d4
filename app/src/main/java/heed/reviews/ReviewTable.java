package heed.reviews;

import heed.purposes.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReviewTable {

    private static final String DUE = """
            select p.id, p.slug, p.title, g.target_at, array_agg(g.name order by g.place) as numbers
              from purposes.goal_shown g
              join purposes.shown p on p.id = g.purpose
             where g.target_at <= :today and p.state <> 'DRAFT'
               and not exists (select 1 from reviews.review r where r.purpose = g.purpose and r.due = g.target_at)
            """;
    private static final String GROUPED = " group by p.id, p.slug, p.title, g.target_at order by g.target_at, p.slug";
    private static final String READ = """
            select r.*, c.words, c.author_name, c.hat_label, c.at
              from reviews.review r join contributions.readable c on c.id = r.id
            """;

    private final JdbcClient sql;

    ReviewTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Due> due(Purpose.Id purpose, LocalDate today) {
        return sql.sql(DUE + " and p.id = :purpose" + GROUPED)
                .param("purpose", purpose.value())
                .param("today", today)
                .query(ReviewTable::due)
                .list();
    }

    List<Due> due(String office, LocalDate today) {
        return sql.sql(DUE + " and p.office = :office" + GROUPED)
                .param("office", office)
                .param("today", today)
                .query(ReviewTable::due)
                .list();
    }

    /// False when that day was reviewed before.
    boolean insert(UUID id, Purpose.Id purpose, LocalDate due, Review.Words words) {
        return sql.sql("""
                        insert into reviews.review (id, purpose, due, result, link, kept)
                        values (:id, :purpose, :due, :result, :link, :kept)
                        on conflict (purpose, due) do nothing
                        """)
                        .param("id", id)
                        .param("purpose", purpose.value())
                        .param("due", due)
                        .param("result", words.result().name())
                        .param("link", words.link())
                        .param("kept", words.kept().strip())
                        .update()
                == 1;
    }

    List<Review> of(Purpose.Id purpose) {
        return sql.sql(READ + " where r.purpose = :purpose order by r.due desc")
                .param("purpose", purpose.value())
                .query(ReviewTable::review)
                .list();
    }

    List<Review> these(java.util.Collection<UUID> ids) {
        return sql.sql(READ + " where r.id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(ReviewTable::review)
                .list();
    }

    Optional<String> slugOf(UUID id) {
        return sql.sql("""
                        select p.slug from reviews.review r join purposes.shown p on p.id = r.purpose where r.id = :id
                        """).param("id", id).query(String.class).optional();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                new Purpose.Id(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("title"),
                row.getObject("target_at", LocalDate.class),
                List.of((String[]) row.getArray("numbers").getArray()));
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                row.getObject("due", LocalDate.class),
                Review.Result.valueOf(row.getString("result")),
                row.getString("words"),
                row.getString("link"),
                row.getString("kept"),
                row.getString("author_name"),
                row.getString("hat_label"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
