package heed.asking;

import heed.people.Hat;
import heed.people.Person;
import heed.trace.Fate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about questions. One is there for those who may read its words.
@Repository
class QuestionTable {

    private static final String READ = """
            select q.id, q.office, q.about, c.words, c.author_name, c.hat_kind, c.hat_label, c.at, c.circle, o.name as office_name,
                   a.words as about_words, f.fate, f.by_answer, f.at as answered
              from asking.question q
              join contributions.readable c on c.id = q.id
              join people.office_shown o on o.key = q.office
              left join contributions.readable a on a.id = q.about
              left join lateral (select * from trace.fate_shown f where f.contribution = q.id limit 1) f on true
            """;

    private final JdbcClient sql;

    QuestionTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Question.Id id, String office, @Nullable UUID about) {
        sql.sql("insert into asking.question (id, office, about) values (:id, :office, :about)")
                .param("id", id.value())
                .param("office", office)
                .param("about", about, java.sql.Types.OTHER)
                .update();
    }

    /// How many of this person's questions wait for an answer.
    int waiting(Person.Id person) {
        return sql.sql("""
                        select count(*) from asking.question q join contributions.readable c on c.id = q.id
                         where c.author = :person
                           and not exists (select 1 from trace.fate_shown f where f.contribution = q.id)
                        """).param("person", person.value()).query(Integer.class).single();
    }

    /// In the order in which they were asked.
    List<Question> find(Collection<UUID> ids) {
        return sql.sql(READ + " where q.id = any (:ids) order by c.at, q.id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(QuestionTable::read)
                .list();
    }

    /// Those that wait first, the longest waiting first; then the others, the latest answered first.
    List<Question> of(String office, int most) {
        return sql.sql("""
                        with picked as materialized (
                            select q.id from asking.question q
                              join contributions.readable c on c.id = q.id
                              left join lateral (select at from trace.fate_given f where f.contribution = q.id
                                                  order by f.at desc, f.id desc limit 1) f on true
                             where q.office = :office
                             order by f.at is not null, case when f.at is null then c.at end, f.at desc, q.id limit :most)
                        """ + READ + """
                         where q.id = any (array(select id from picked))
                         order by f.fate is not null, case when f.fate is null then c.at end, f.at desc, q.id
                        """)
                .param("office", office)
                .param("most", most)
                .query(QuestionTable::read)
                .list();
    }

    /// What was asked about this, the latest first.
    List<Question> about(UUID what, int most) {
        return sql.sql(READ + " where q.about = :what order by c.at desc, q.id limit :most")
                .param("what", what)
                .param("most", most)
                .query(QuestionTable::read)
                .list();
    }

    /// False when it is not with that office any more.
    boolean handOver(UUID id, Question.Id question, String from, String to, String reason, Hat by, Instant at) {
        int moved = sql.sql("update asking.question set office = :to where id = :id and office = :from")
                .param("id", question.value())
                .param("from", from)
                .param("to", to)
                .update();
        return moved == 1
                && sql.sql("""
                                insert into asking.hand_over (id, question, from_office, to_office, reason, by, hat, at)
                                values (:id, :question, :from, :to, :reason, :by, :hat, :at)
                                """)
                                .param("id", id)
                                .param("question", question.value())
                                .param("from", from)
                                .param("to", to)
                                .param("reason", reason)
                                .param("by", by.person().value())
                                .param("hat", by.id().value())
                                .param("at", at.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
    }

    /// In the order of time.
    List<Question.HandedOver> handOvers(Question.Id question) {
        return sql.sql("""
                        select f.name as from_name, t.name as to_name, h.reason, p.name as by_name, h.at
                          from asking.hand_over h
                          join people.office_shown f on f.key = h.from_office
                          join people.office_shown t on t.key = h.to_office
                          join people.shown p on p.id = h.by
                         where h.question = :question order by h.at, h.id
                        """)
                .param("question", question.value())
                .query((row, _) -> new Question.HandedOver(
                        row.getString("from_name"),
                        row.getString("to_name"),
                        row.getString("reason"),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Replies without their questions, the latest first.
    List<Reply> replies(Collection<UUID> ids) {
        return sql.sql("""
                        select id, words, author_name, hat_label, at from contributions.readable
                         where id = any (:ids) and kind = 'reply' order by at desc, id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> new Reply(
                        row.getObject("id", UUID.class),
                        row.getString("words"),
                        row.getString("author_name"),
                        row.getString("hat_label"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        List.of()))
                .list();
    }

    void move(String office, String into) {
        sql.sql("update asking.question set office = :into where office = :office")
                .param("office", office)
                .param("into", into)
                .update();
    }

    private static Question read(ResultSet row, int number) throws SQLException {
        return new Question(
                new Question.Id(row.getObject("id", UUID.class)),
                row.getString("words"),
                row.getString("author_name"),
                Hat.Worn.of(row.getString("hat_kind"), row.getString("hat_label")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("circle"),
                row.getString("office"),
                row.getString("office_name"),
                row.getObject("about", UUID.class),
                row.getString("about_words"),
                row.getString("fate") instanceof String fate ? Fate.valueOf(fate) : null,
                row.getObject("by_answer", UUID.class),
                row.getObject("answered", OffsetDateTime.class) instanceof OffsetDateTime at ? at.toInstant() : null);
    }
}
