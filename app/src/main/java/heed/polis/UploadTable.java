package heed.polis;

import heed.people.Hat;
import heed.people.Person;
import heed.polis.Upload.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about archives that were sent.
@Repository
class UploadTable {

    private static final String READ = """
            select u.id, u.name, p.name as sender, u.at, u.state, u.done, u.total, u.slug
              from polis.upload u join people.shown p on p.id = u.sender
            """;

    private final JdbcClient sql;

    UploadTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID id, String name, Owner sender, byte[] archive, @Nullable String why) {
        sql.sql("""
                        insert into polis.upload (id, name, sender, hat, office, archive, why)
                        values (:id, :name, :sender, :hat, :office, :archive, :why::jsonb)
                        """)
                .param("id", id)
                .param("name", name)
                .param("sender", sender.person().value())
                .param("hat", sender.hat() == null ? null : sender.hat().value())
                .param("office", sender.office())
                .param("archive", archive)
                .param("why", why)
                .update();
    }

    /// The newest first.
    List<Upload> newest(int most) {
        return sql.sql(READ + " order by u.at desc, u.id limit :most")
                .param("most", most)
                .query((row, _) -> upload(row, List.of()))
                .list();
    }

    Optional<Upload> find(UUID id) {
        var refusals = sql.sql("select word, details from polis.refusal where upload = :id order by place")
                .param("id", id)
                .query((row, _) -> new Refusal(row.getString("word"), List.of((String[])
                        row.getArray("details").getArray())))
                .list();
        return sql.sql(READ + " where u.id = :id")
                .param("id", id)
                .query((row, _) -> upload(row, refusals))
                .optional();
    }

    /// An archive nobody works on, now ours; or nothing. Two nodes never get the same.
    Optional<Claimed> claim() {
        return sql.sql("""
                        update polis.upload set claimed = now() where id = (
                            select id from polis.upload
                             where state = 'WAITING' and (claimed is null or claimed < now() - interval '1 minute')
                             order by at limit 1 for update skip locked)
                        returning id, name, sender, hat, office, archive, why
                        """)
                .query((row, _) -> new Claimed(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        new Owner(
                                new Person.Id(row.getObject("sender", UUID.class)),
                                new Hat.Id(row.getObject("hat", UUID.class)),
                                row.getString("office")),
                        row.getBytes("archive"),
                        row.getString("why")))
                .optional();
    }

    record Claimed(
            UUID id,
            String name,
            Owner sender,
            byte[] archive,
            @Nullable String why) {}

    void soFar(UUID id, long done, long total) {
        sql.sql("update polis.upload set done = :done, total = :total, claimed = now() where id = :id")
                .param("id", id)
                .param("done", done)
                .param("total", total)
                .update();
    }

    void here(UUID id, Upload.State state, String slug) {
        sql.sql("""
                        update polis.upload set state = :state, slug = :slug, archive = null, done = total where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("slug", slug)
                .update();
    }

    void refused(UUID id, List<Refusal> why) {
        sql.sql("update polis.upload set state = 'REFUSED', archive = null where id = :id")
                .param("id", id)
                .update();
        for (int place = 0; place < why.size(); place++) {
            sql.sql("insert into polis.refusal (upload, place, word, details) values (:id, :place, :word, :details)")
                    .param("id", id)
                    .param("place", place)
                    .param("word", why.get(place).word())
                    .param("details", why.get(place).details().toArray(String[]::new))
                    .update();
        }
    }

    private static Upload upload(ResultSet row, List<Refusal> refusals) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("sender"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Upload.State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("slug"),
                refusals);
    }

    /// Removes imports that were refused longer ago than this, with the rows that were named.
    int forget(int days) {
        return sql.sql("""
                        delete from polis.upload where state = 'REFUSED' and at < now() - make_interval(days => :days)
                        """).param("days", days).update();
    }
}
