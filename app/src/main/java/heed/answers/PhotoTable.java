package heed.answers;

import heed.database.NewId;
import heed.people.Person;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about pictures that are evidence of what happened to promises.
@Repository
class PhotoTable {

    private final JdbcClient sql;

    PhotoTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Keeps it with what it shows, if there is one.
    void insert(Commitment.Id commitment, UUID event, @Nullable Shot shot) {
        if (shot == null) {
            return;
        }
        sql.sql("""
                        insert into answers.photo (id, commitment, event, words, whole, small, width, height)
                        values (:id, :commitment, :event, :words, :whole, :small, :width, :height)
                        """)
                .param("id", NewId.next())
                .param("commitment", commitment.value())
                .param("event", event)
                .param("words", shot.words())
                .param("whole", shot.whole())
                .param("small", shot.small())
                .param("width", shot.width())
                .param("height", shot.height())
                .update();
    }

    List<Photo> of(Commitment.Id commitment) {
        return sql.sql("""
                        select id, commitment, event, words, width, height from answers.photo
                         where commitment = :commitment order by id
                        """)
                .param("commitment", commitment.value())
                .query((row, _) -> new Photo(
                        row.getObject("id", UUID.class),
                        row.getObject("commitment", UUID.class),
                        row.getObject("event", UUID.class),
                        row.getString("words"),
                        row.getInt("width"),
                        row.getInt("height")))
                .list();
    }

    Optional<byte[]> file(Commitment.Id commitment, UUID id, boolean small) {
        return sql.sql("""
                        select case when :small then small else whole end as file from answers.photo
                         where id = :id and commitment = :commitment
                        """)
                .param("small", small)
                .param("id", id)
                .param("commitment", commitment.value())
                .query((row, _) -> row.getBytes("file"))
                .optional();
    }

    void forget(Person.Id person) {
        sql.sql("select answers.forget_photos(:person)")
                .param("person", person.value())
                .query((_, _) -> 0)
                .list();
    }
}
