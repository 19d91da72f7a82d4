package heed.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import heed.HeedTest;
import heed.database.DatabaseAddress;
import heed.database.Reader;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Each page of a town of 100,000 people: what it asks the database is found by an index, and does not grow with what it
/// shows.
@HeedTest
@Import(LargeTownTests.Listening.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeTownTests {

    /// From this many rows on, a table is read by an index.
    private static final int LARGE = 5_000;

    /// A page asks the same at most so many times, with other values each time.
    private static final int AGAIN = 3;

    private static final Pattern SCANNED = Pattern.compile("Seq Scan on (\\w+)");

    static class Listening {
        static final Asked ASKED = new Asked();

        @Bean
        static ListeningSources listening() {
            return new ListeningSources(ASKED);
        }
    }

    @Autowired
    MockMvcTester pages;

    @Autowired
    DatabaseAddress address;

    @Autowired
    People people;

    private final Map<String, String> things = new HashMap<>();
    private final Map<String, @Nullable RequestPostProcessor> visitors = new LinkedHashMap<>();

    @BeforeAll
    void theTownIsThere() throws Exception {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute(new ClassPathResource("large-town.sql").getContentAsString(UTF_8));
            try (var ids = statement.executeQuery("""
                    select kind, size.id(kind, 7)::text
                      from unnest(array['indicator', 'statement', 'answer', 'commitment', 'lift', 'person']) kind
                    """)) {
                while (ids.next()) {
                    things.put(ids.getString(1), ids.getString(2));
                }
            }
            things.put("purpose", "size-1");
        }
        var official = person("2");
        visitors.put("stranger", null);
        visitors.put("resident", SignedIn.as(person("30000")));
        visitors.put(
                "official",
                SignedIn.as(
                        official,
                        Reader.SYSTEM.reads(() -> people.hatsOf(official.id())).stream()
                                .filter(hat -> hat.office() != null)
                                .findFirst()
                                .orElseThrow()));
        mapsAreMade();
    }

    @Test
    void noPageReadsALargeTableFromEndToEnd() throws SQLException {
        var large = large();
        var wrong = new TreeMap<String, String>();
        for (var route : pages()) {
            visitors.forEach((name, visitor) -> {
                for (var question : asked(route, visitor)) {
                    SCANNED.matcher(question.plan())
                            .results()
                            .map(it -> it.group(1))
                            .filter(large::contains)
                            .forEach(table -> wrong.putIfAbsent(
                                    table + " for " + question.sql(),
                                    route + " as " + name + "\n" + question.sql() + "\n" + question.plan()));
                }
            });
        }
        if (!wrong.isEmpty()) {
            fail(String.join("\n", wrong.values()));
        }
    }

    @Test
    void noFunctionDoesEither() throws SQLException {
        var wrong = new ArrayList<String>();
        for (var route : pages()) {
            for (var visitor : visitors.entrySet()) {
                open(route, visitor.getValue());
                var before = scans();
                open(route, visitor.getValue());
                scans().forEach((table, scans) -> {
                    if (scans > before.getOrDefault(table, 0L)) {
                        wrong.add(route + " as " + visitor.getKey() + " scans " + table);
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noPageAsksOnceForEachRowThatItShows() {
        var wrong = new ArrayList<String>();
        for (var route : pages()) {
            visitors.forEach((name, visitor) -> asked(route, visitor).stream()
                    .filter(it -> !it.plan().isEmpty() && !it.sql().contains("set_config"))
                    .collect(Collectors.groupingBy(Asked.Question::sql, Collectors.counting()))
                    .forEach((sql, times) -> {
                        if (times > AGAIN) {
                            wrong.add(route + " as " + name + " asks " + times + " times: " + sql);
                        }
                    }));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aPlanWithAScanIsSeen() {
        var scan = Listening.ASKED.during(() -> Reader.SYSTEM.reads(() -> people.find(new Person.Id(
                java.util.UUID.fromString(Objects.requireNonNull(things.get("person")))))));
        assertThat(scan).anySatisfy(it -> assertThat(it.plan()).contains("Index Scan"));
        assertThat(SCANNED.matcher("  ->  Seq Scan on vote  (cost=0.00..1)").find()).isTrue();
    }

    private List<Asked.Question> asked(Route route, @Nullable RequestPostProcessor visitor) {
        return Listening.ASKED.during(() -> open(route, visitor));
    }

    private void open(Route route, @Nullable RequestPostProcessor visitor) {
        var path = route.example();
        for (var thing : things.entrySet()) {
            path = path.replace("$" + thing.getKey(), thing.getValue());
        }
        assertThat(path).as("large-town.sql has no such thing").doesNotContain("$");
        var request = pages.get().uri(path);
        var answer = (visitor == null ? request : request.with(visitor)).exchange().getResponse();
        assertThat(answer.getStatus()).as(path).isLessThan(500);
    }

    private static List<Route> pages() {
        return Route.all().stream()
                .filter(it -> it.isAPage() && !it.pattern().startsWith("/demo"))
                .toList();
    }

    private java.util.Set<String> large() throws SQLException {
        return names("select relname, 1 from pg_class where relkind = 'r' and reltuples > " + LARGE)
                .keySet();
    }

    private Map<String, Long> scans() throws SQLException {
        names("select 'flushed', count(pg_stat_force_next_flush())");
        return names("""
                select schemaname || '.' || relname, seq_scan from pg_stat_user_tables
                 where n_live_tup > %d and schemaname <> 'size'
                """.formatted(LARGE));
    }

    private Map<String, Long> names(String sql) throws SQLException {
        var found = new TreeMap<String, Long>();
        try (var owner = owner();
                var rows = owner.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getLong(2));
            }
        }
        return found;
    }

    private void mapsAreMade() throws Exception {
        var end = Instant.now().plus(Duration.ofMinutes(5));
        while (names("select 'maps', count(*) from opinions.map").get("maps") < 40) {
            assertThat(Instant.now()).as("all maps are made").isBefore(end);
            Thread.sleep(200);
        }
    }

    private Person person(String number) throws SQLException {
        var id = names("select size.id('person', " + number + ")::text, 1").keySet().iterator().next();
        return Reader.SYSTEM.reads(
                () -> people.find(new Person.Id(java.util.UUID.fromString(id))).orElseThrow());
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                address.url(), address.owner().user(), address.owner().password());
    }
}
