package heed.answers;

import heed.purposes.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about answers.
@Repository
class AnswerTable {

    private static final String READ = """
            select a.id, a.about_group, c.words, c.author_name, c.hat_label, c.at, p.slug, p.title
              from answers.answer a
              join contributions.readable c on c.id = a.id
              join purposes.shown p on p.id = a.purpose
            """;

    private final JdbcClient sql;

    AnswerTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Answer.Id id, Purpose.Id purpose, @Nullable String group) {
        sql.sql("insert into answers.answer (id, purpose, about_group) values (:id, :purpose, :group)")
                .param("id", id.value())
                .param("purpose", purpose.value())
                .param("group", group)
                .update();
    }

    Optional<Answer> find(Answer.Id id) {
        return sql.sql(READ + """
                         where a.id = :id
                        """)
                .param("id", id.value())
                .query(AnswerTable::read)
                .optional();
    }

    List<Answer> of(Purpose.Id purpose) {
        return sql.sql(READ + """
                         where a.purpose = :purpose
                         order by c.at desc, a.id desc
                        """)
                .param("purpose", purpose.value())
                .query(AnswerTable::read)
                .list();
    }

    List<Answer> these(Collection<UUID> ids) {
        return sql.sql(READ + """
                         where a.id = any (:ids)
                         order by c.at desc, a.id desc
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(AnswerTable::read)
                .list();
    }

    List<Answer> latest(int most) {
        return sql.sql(READ + """
                         order by c.at desc, a.id desc
                         limit :most
                        """).param("most", most).query(AnswerTable::read).list();
    }

    Map<UUID, String> words(Collection<UUID> ids) {
        var words = new HashMap<UUID, String>();
        sql.sql("select id, words from contributions.readable where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    words.put(row.getObject("id", UUID.class), row.getString("words"));
                });
        return words;
    }

    private static Answer read(ResultSet row, int number) throws SQLException {
        return new Answer(
                new Answer.Id(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("title"),
                row.getString("author_name"),
                row.getString("hat_label"),
                row.getString("words"),
                row.getString("about_group"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                List.of(),
                List.of());
    }
}
