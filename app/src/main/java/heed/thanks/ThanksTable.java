package heed.thanks;

import heed.contributions.Kind;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.Held;
import heed.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of thanks. Who thanked without a word is read by nobody.
@Repository
class ThanksTable {

    private static final String READ = """
            select t.id, t.thing, t.at, o.key as office, o.name as office_name, a.kind, a.words as thing_words,
                   c.words, c.author_name, c.hat_kind, c.hat_label
              from thanks.thank t
              join lateral (select kind, words from contributions.readable
                             where id = t.thing and state = 'SHOWN' offset 0) a on true
              join people.office_shown was on was.key = t.office
              join people.office_shown o on o.key = coalesce(was.joined_to, was.key)
              left join lateral (select id, words, author_name, hat_kind, hat_label from contributions.readable
                                  where id = t.id and state = 'SHOWN' offset 0) c on true
            """;

    private final JdbcClient sql;
    private final Map<String, Kind> kinds;

    ThanksTable(JdbcClient sql, List<Kind> kinds) {
        this.sql = sql;
        this.kinds = kinds.stream().collect(Collectors.toMap(Kind::name, Function.identity()));
    }

    /// What an official said for an office.
    record Thing(UUID id, String kind, UUID official, String circle, String office) {}

    record Counted(int people, boolean mine) {}

    Optional<Thing> thing(UUID id) {
        return sql.sql("""
                        select c.id, c.kind, c.author, c.circle, h.office
                          from contributions.readable c
                          join people.hat_shown h on h.id = c.hat and h.kind = 'OFFICE'
                         where c.id = :id and c.state = 'SHOWN'
                        """)
                .param("id", id)
                .query((row, _) -> new Thing(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getObject("author", UUID.class),
                        row.getString("circle"),
                        row.getString("office")))
                .optional();
    }

    /// False when this person thanked for it before, also in this very moment.
    boolean insert(UUID id, Thing of, Person.Id person, Instant at) {
        return sql.sql("""
                        insert into thanks.thank (id, thing, person, office, at)
                        values (:id, :thing, :person, :office, :at)
                        on conflict (thing, person) do nothing
                        """)
                        .param("id", id)
                        .param("thing", of.id())
                        .param("person", person.value())
                        .param("office", of.office())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// True for the first thanks of a thing: its official is told once.
    boolean tell(UUID thing) {
        return sql.sql("insert into thanks.told (thing) values (:thing) on conflict do nothing")
                        .param("thing", thing)
                        .update()
                == 1;
    }

    Counted counted(UUID thing, Person.@Nullable Id me) {
        return sql.sql("""
                        select count(*) as people, coalesce(bool_or(person = :me), false) as mine
                          from thanks.thank where thing = :thing
                        """)
                .param("thing", thing)
                .param("me", me == null ? null : me.value(), Types.OTHER)
                .query((row, _) -> new Counted(row.getInt("people"), row.getBoolean("mine")))
                .single();
    }

    /// Those with words, the newest first.
    List<Thank> latest(UUID thing, int most) {
        return sql.sql(READ + " where t.thing = :thing and c.id is not null order by t.at desc, t.id desc limit :most")
                .param("thing", thing)
                .param("most", most)
                .query(this::read)
                .list();
    }

    List<Thank> all(String office, @Nullable UUID after, int most) {
        return sql.sql(READ + """
                         where (:office = '' or o.key = :office)
                           and (cast(:after as uuid) is null
                                or (t.at, t.id) < (select x.at, x.id from thanks.thank x where x.id = :after))
                         order by t.at desc, t.id desc limit :most
                        """)
                .param("office", office)
                .param("after", after, Types.OTHER)
                .param("most", most)
                .query(this::read)
                .list();
    }

    /// One that has words to read.
    Optional<Thank> find(UUID id) {
        return sql.sql(READ + " where t.id = :id and c.id is not null")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    List<Map<String, String>> held(Person.Id person) {
        return sql.sql("""
                        select t.thing, t.office, t.at, coalesce(c.words, '') as words
                          from thanks.thank t left join contributions.readable c on c.id = t.id
                         where t.person = :person order by t.at, t.id
                        """)
                .param("person", person.value())
                .query((row, _) -> Held.row(
                        "for", row.getString("thing"),
                        "office", row.getString("office"),
                        "words", row.getString("words"),
                        "at", row.getString("at")))
                .list();
    }

    /// Returns those that were given twice.
    List<UUID> join(Person.Id other, Person.Id person) {
        var twice = sql.sql("""
                        delete from thanks.thank t
                         where t.person = :other
                           and exists (select 1 from thanks.thank x where x.thing = t.thing and x.person = :person)
                        returning t.id
                        """)
                .param("other", other.value())
                .param("person", person.value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        sql.sql("update thanks.thank set person = :person where person = :other")
                .param("other", other.value())
                .param("person", person.value())
                .update();
        return twice;
    }

    void forget(Person.Id person) {
        sql.sql("delete from thanks.thank where person = :person")
                .param("person", person.value())
                .update();
    }

    private Thank read(ResultSet row, int number) throws SQLException {
        var thing = row.getObject("thing", UUID.class);
        var kind = kinds.get(row.getString("kind"));
        return new Thank(
                row.getObject("id", UUID.class),
                thing,
                row.getString("kind"),
                row.getString("thing_words"),
                kind == null ? "/contributions/" + thing : kind.path(thing),
                new Circle(row.getString("office"), Circle.Kind.OFFICE, row.getString("office_name")),
                row.getString("words"),
                row.getString("author_name"),
                Hat.Worn.of(row.getString("hat_kind"), row.getString("hat_label")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
