package heed.retention;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.Kept;
import heed.people.People;
import heed.purposes.Draft;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Each kind of data that goes by itself goes after its days, and not before.
@HeedTest
class KeptTests {

    /// How one row of a kind comes to be, `:age` ago, known again by `:key`; and how one sees that it is still there.
    private record Row(String made, String seen) {}

    private static final Map<String, Row> ROWS = Map.ofEntries(
            entry("signin.kept-entries", new Row("""
                            insert into signin.entry (person, way, device, at) values (:person, 'LINK', :key, now() - make_interval(hours => :age))
                            """, "select from signin.entry where device = :key")),
            entry("signin.kept-links", new Row("""
                            insert into signin.sign_in (token, browser, address, next, ends)
                            values (:key::bytea, :key::bytea, 'a@riverton.example', '/', now() - make_interval(hours => :age))
                            """, "select from signin.sign_in where token = :key::bytea")),
            entry("signin.kept-sessions", new Row("""
                            insert into signin.session (key, person, ends)
                            values (:key::bytea, :person, now() - make_interval(hours => :age))
                            """, "select from signin.session where key = :key::bytea")),
            entry(
                    "signin.kept-guests",
                    new Row("""
                            with guest as (insert into people.person (id, name, guest) values (:key::uuid, 'Guest', true))
                            insert into signin.last_visit (person, at) values (:key::uuid, now() - make_interval(hours => :age))
                            """, "select from people.person where id = :key::uuid and erased is null")),
            entry("roll.kept-letters", new Row("""
                            insert into roll.code (code, area, by, ends)
                            values (:key::bytea, 'Eastgate', :person, now() - make_interval(hours => :age))
                            """, "select from roll.code where code = :key::bytea")),
            entry("roll.kept-drafts", new Row("""
                            insert into roll.draft (id, by, since) values (:key::uuid, :person, now() - make_interval(hours => :age))
                            """, "select from roll.draft where id = :key::uuid")),
            entry("roll.kept-attempts", new Row("""
                            insert into roll.attempt (person, day, times)
                            values (:person, (now() - make_interval(hours => :age) - interval '1 hour')::date, 3)
                            """, "select from roll.attempt where person = :person")),
            entry("readings.kept-attempts", new Row("""
                            insert into readings.attempt (id, indicator, purpose, address, at)
                            select :key::uuid, :key::uuid, p.id, 'https://figures.example/a.csv', now() - make_interval(hours => :age)
                              from purposes.shown p limit 1
                            """, "select from readings.attempt where id = :key::uuid")),
            entry("polis.kept-imports", new Row("""
                            insert into polis.upload (id, name, sender, hat, office, at, state)
                            values (:key::uuid, 'talk.zip', :person, :hat, 'transport', now() - make_interval(hours => :age), 'REFUSED')
                            """, "select from polis.upload where id = :key::uuid")),
            entry(
                    "people.kept-suspensions",
                    new Row("""
                            insert into people.suspension (id, person, reason, by, hat, since, until)
                            values (:key::uuid, :person, 'harsh words', :person, :hat, now() - interval '9 years', now() - make_interval(hours => :age))
                            """, "select from people.suspension where id = :key::uuid and reason = 'harsh words'")));

    @Autowired
    List<Kept> kinds;

    @Autowired
    People people;

    @Autowired
    Purposes purposes;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate inOne;

    @BeforeEach
    void nothingIsLeftOfOthers() {
        Reader.SYSTEM.runs(() -> {
            kinds.forEach(it -> it.forget(it.days().usual()));
            people.office("office:transport", "Transport & Mobility");
            // Some of what is kept is about a purpose.
            var somebody = people.arrive(UUID.randomUUID() + "@riverton.example", "Amina");
            var hat = people.give(somebody.id(), Hat.Kind.TOWN, null, "Town");
            purposes.draft(new Draft(
                    "Every street is lit",
                    Circle.EVERYONE,
                    "en",
                    new Purpose.Why("It is dark", "All", "It is light", "The council", "The money"),
                    Purpose.Promise.INVOLVE,
                    somebody.id(),
                    hat.id(),
                    "office:transport",
                    "lit-" + UUID.randomUUID()));
        });
    }

    @Test
    void everyKindIsLookedAtHere() {
        assertThat(kinds).extracting(Kept::name).containsExactlyInAnyOrderElementsOf(ROWS.keySet());
    }

    @Test
    void eachKindGoesAfterItsDaysAndNotBefore() {
        assertThat(kinds).allSatisfy(kind -> {
            int days = kind.days().usual();
            assertThat(left(kind, days, 49)).as("later than its days").isFalse();
            assertThat(left(kind, days, -3)).as("within its days").isTrue();
        });
    }

    @Test
    void aKindThatNeverGoesIsSeen() {
        var never = Kept.of("signin.kept-entries", new Kept.Days(90, 7, 365), _ -> 0);
        assertThat(left(never, 90, 49)).isTrue();
    }

    @Test
    void aKindThatGoesTooEarlyIsSeen() {
        var early = Kept.of(
                "signin.kept-entries",
                new Kept.Days(90, 7, 365),
                _ -> kinds.stream()
                        .filter(it -> it.name().equals("signin.kept-entries"))
                        .mapToInt(it -> it.forget(1))
                        .sum());
        assertThat(left(early, 90, -3)).isFalse();
    }

    /// Whether a row that is so many days and hours old is there after what is over has gone.
    private boolean left(Kept kind, int days, int more) {
        var row = Objects.requireNonNull(ROWS.get(kind.name()));
        var key = UUID.randomUUID().toString();
        return Reader.SYSTEM.reads(() -> Objects.requireNonNull(inOne.execute(_ -> {
            var person = people.arrive(key + "@riverton.example", "Rashid");
            var hat = people.give(person.id(), Hat.Kind.TOWN, null, "Town");
            sql.sql(row.made())
                    .param("person", person.id().value())
                    .param("hat", hat.id().value())
                    .param("key", key)
                    .param("age", 24 * days + more)
                    .update();
            kind.forget(days);
            return sql.sql("select exists (" + row.seen() + ")")
                    .param("person", person.id().value())
                    .param("key", key)
                    .query(Boolean.class)
                    .single();
        })));
    }
}
