package heed.size;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.DatabaseAddress;
import heed.database.Reader;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The pages from a purpose to what became of it, in a town with 21,000 contributions: what they ask the database is
/// found by an index, and they do not ask once for each row that they show.
@HeedTest
@Import(ListeningSources.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeTownTests {

    /// From this many rows on a table is read by an index.
    private static final int LARGE = 5_000;

    /// A page asks the same at most so many times.
    private static final int AGAIN = 4;

    private static final Pattern SCANNED = Pattern.compile("Seq Scan on (\\w+)");

    private static final List<String> PAGES = List.of(
            "/",
            "/purposes",
            "/purposes/size-1",
            "/purposes/size-7",
            "/purposes/size-7/opinions",
            "/purposes/size-7/statements",
            "/purposes/size-7/answers",
            "/purposes/size-7/coverage",
            "/purposes/size-7/report",
            "/purposes/size-7/reviews",
            "/purposes/size-7/verdicts",
            "/purposes/size-7/tripwires",
            "/statements/$statement",
            "/answers/$answer",
            "/commitments",
            "/commitments?state=kept",
            "/commitments?office=office:size-2&state=overdue",
            "/commitments?of=size-7",
            "/commitments/$commitment",
            "/trace/$statement",
            "/trace/$answer",
            "/trace/$commitment",
            "/trace/$purpose",
            "/questions/$question",
            "/offices",
            "/offices/transport",
            "/offices/transport/questions",
            "/offices/transport/due",
            "/clocks",
            "/clocks?state=late",
            "/listening",
            "/verdicts");

    @Autowired
    MockMvcTester pages;

    @Autowired
    DatabaseAddress address;

    @Autowired
    People people;

    private final Map<String, @Nullable RequestPostProcessor> visitors = new LinkedHashMap<>();
    private final Set<String> large = new HashSet<>();

    /// All the people and contributions, and a vote of each person instead of ten.
    @BeforeAll
    void theTownIsThere() throws Exception {
        var town = Files.readString(Path.of("../benchmarks/large-town.sql"))
                .replace("generate_series(0, 9) k", "generate_series(0, 0) k");
        try (var owner = owner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(town);
            owner.commit();
            try (var tables = statement.executeQuery(
                    "select relname from pg_class where relkind = 'r' and reltuples > " + LARGE)) {
                while (tables.next()) {
                    large.add(tables.getString(1));
                }
            }
        }
        var official = person(2);
        visitors.put("stranger", null);
        visitors.put("resident", SignedIn.as(person(3000)));
        visitors.put(
                "official",
                SignedIn.as(
                        official,
                        Reader.SYSTEM.reads(() -> people.hatsOf(official.id())).stream()
                                .filter(hat -> hat.office() != null)
                                .findFirst()
                                .orElseThrow()));
    }

    @Test
    void noPageReadsALargeTableFromEndToEnd() {
        assertThat(large).contains("contribution", "person", "vote", "link", "fate", "measurement");
        assertThat(wrong((page, asked) -> asked.stream()
                        .flatMap(it -> scanned(it).stream().map(table -> table + ": " + it.sql()))
                        .toList()))
                .isEmpty();
    }

    @Test
    void noPageAsksOnceForEachRowThatItShows() {
        assertThat(wrong((page, asked) -> repeated(asked))).isEmpty();
    }

    /// The mutant: a question that no index answers.
    @Test
    void aLargeTableReadFromEndToEndIsSeen() throws Exception {
        var scan = ListeningSources.QUESTIONS.explained(
                owner(), "select * from contributions.contribution where words like '%x'");
        assertThat(scanned(scan)).containsExactly("contribution");
    }

    /// The mutant: somebody is looked up five times.
    @Test
    void aQuestionForEachRowIsSeen() {
        var asked = ListeningSources.QUESTIONS.during(() -> {
            for (int n = 1; n <= AGAIN + 1; n++) {
                var id = new Person.Id(id("person", n));
                Reader.SYSTEM.reads(() -> people.find(id));
            }
        });
        assertThat(repeated(asked)).hasSize(1);
    }

    private List<String> wrong(BiFunction<String, List<Questions.Question>, List<String>> fault) {
        var wrong = new LinkedHashMap<String, String>();
        for (var page : PAGES) {
            visitors.forEach((name, visitor) -> {
                var asked = ListeningSources.QUESTIONS.during(() -> open(page, visitor));
                fault.apply(page, asked).forEach(it -> wrong.putIfAbsent(it, page + " as " + name + ": " + it));
            });
        }
        return new ArrayList<>(wrong.values());
    }

    private void open(String page, @Nullable RequestPostProcessor visitor) {
        var path = page;
        for (var kind : List.of("statement", "answer", "commitment", "purpose", "question")) {
            path = path.replace("$" + kind, id(kind, 7).toString());
        }
        var request = pages.get().uri(java.net.URI.create(path));
        var answer =
                (visitor == null ? request : request.with(visitor)).exchange().getResponse();
        assertThat(answer.getStatus()).as(path).isIn(200, 302, 403);
    }

    private List<String> scanned(Questions.Question asked) {
        return SCANNED.matcher(asked.plan())
                .results()
                .map(it -> it.group(1))
                .filter(large::contains)
                .toList();
    }

    /// Who reads is stated in each transaction; that is no question.
    private static List<String> repeated(List<Questions.Question> asked) {
        return asked.stream()
                .filter(it -> !it.plan().isEmpty() && !it.sql().contains("set_config"))
                .collect(Collectors.groupingBy(Questions.Question::sql, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(it -> it.getValue() > AGAIN)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Person person(int number) {
        var id = new Person.Id(id("person", number));
        return Reader.SYSTEM.reads(() -> people.find(id).orElseThrow());
    }

    /// As `size.id` of the generator makes it.
    private static UUID id(String kind, int number) {
        try {
            var digest = java.security.MessageDigest.getInstance("MD5")
                    .digest((kind + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var bytes = java.nio.ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection owner() throws java.sql.SQLException {
        return DriverManager.getConnection(
                address.url(), address.owner().user(), address.owner().password());
    }
}
