package heed.answers;

import heed.purposes.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about answers.
@Repository
class AnswerTable {

    private static final String READ = """
            select a.id, a.next, a.next_on, a.people, c.words, c.author_name, c.hat_label, c.at, p.slug, p.title
              from answers.answer a
              join contributions.readable c on c.id = a.id
              join purposes.shown p on p.id = a.purpose
            """;

    private final JdbcClient sql;

    AnswerTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Answer.Id id, Answering it, long people) {
        var next = it.next();
        sql.sql("""
                        insert into answers.answer (id, purpose, next, next_on, people)
                        values (:id, :purpose, :next, :on, :people)
                        """)
                .param("id", id.value())
                .param("purpose", it.purpose().value())
                .param("next", next == null ? null : next.words().strip())
                .param("on", next == null ? null : next.on())
                .param("people", it.settled().isEmpty() ? null : people)
                .update();
        sql.sql("""
                        insert into answers.answered_group (answer, letter, people)
                        select :answer, * from unnest(:letters::text[], :people::int[])
                        """)
                .param("answer", id.value())
                .param("letters", it.groups().stream().map(Answer.Group::letter).toArray(String[]::new))
                .param("people", it.groups().stream().map(Answer.Group::people).toArray(Integer[]::new))
                .update();
    }

    Optional<Answer> find(Answer.Id id) {
        return sql.sql(READ + " where a.id = :id")
                .param("id", id.value())
                .query(AnswerTable::read)
                .optional();
    }

    List<Answer> of(Purpose.Id purpose) {
        return sql.sql(READ + " where a.purpose = :purpose order by c.at desc, a.id desc")
                .param("purpose", purpose.value())
                .query(AnswerTable::read)
                .list();
    }

    List<Answer> these(Collection<UUID> ids) {
        return sql.sql(READ + " where a.id = any (:ids) order by c.at desc, a.id desc")
                .param("ids", ids.toArray(UUID[]::new))
                .query(AnswerTable::read)
                .list();
    }

    List<Answer> latest(int most) {
        return sql.sql(READ + " where c.kind = 'answer' order by c.at desc, a.id desc limit :most")
                .param("most", most)
                .query(AnswerTable::read)
                .list();
    }

    Map<UUID, List<Answer.Group>> groups(Collection<UUID> answers) {
        var groups = new HashMap<UUID, List<Answer.Group>>();
        sql.sql("select * from answers.answered_group where answer = any (:answers) order by letter")
                .param("answers", answers.toArray(UUID[]::new))
                .query(row -> {
                    groups.computeIfAbsent(row.getObject("answer", UUID.class), _ -> new ArrayList<>())
                            .add(new Answer.Group(row.getString("letter"), row.getObject("people", Integer.class)));
                });
        return groups;
    }

    record Said(String kind, String words, String author) {}

    static final Said UNSAID = new Said("", "", "");

    Map<UUID, Said> said(Collection<UUID> ids) {
        var said = new HashMap<UUID, Said>();
        sql.sql("select id, kind, words, author_name from contributions.readable where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    said.put(
                            row.getObject("id", UUID.class),
                            new Said(row.getString("kind"), row.getString("words"), row.getString("author_name")));
                });
        return said;
    }

    private static Answer read(ResultSet row, int number) throws SQLException {
        return new Answer(
                new Answer.Id(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("title"),
                row.getString("author_name"),
                row.getString("hat_label"),
                row.getString("words"),
                row.getString("next") instanceof String next
                        ? new Answer.Next(next, row.getObject("next_on", LocalDate.class))
                        : null,
                row.getObject("people", Integer.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                List.of(),
                List.of(),
                List.of());
    }
}
