package heed.size;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.DatabaseAddress;
import heed.database.Reader;
import heed.people.People;
import heed.people.Person;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The pages from a purpose to what became of it, in a town with 21,000 contributions: what they ask the database is
/// found by an index, also within functions, and they ask as much for fifty rows as for ten.
@HeedTest
@Import(ListeningSources.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeTownTests {

    /// From this many rows on a table is read by an index.
    private static final int LARGE = 5_000;

    /// A page asks the same at most so many times.
    private static final int AGAIN = 4;

    /// The look of the house is remembered for a while, so a page asks for it now and then.
    private static final Pattern REMEMBERED = Pattern.compile("from (setup\\.house|demo\\.town)");

    private static final Pattern SCANNED = Pattern.compile("Seq Scan on ([\\w.]+)");

    @Autowired
    MockMvcTester pages;

    @Autowired
    DatabaseAddress address;

    @Autowired
    People people;

    private final Map<String, @Nullable RequestPostProcessor> visitors = new LinkedHashMap<>();
    private final Set<String> large = new HashSet<>();

    @BeforeAll
    void theTownIsThere() throws Exception {
        large.addAll(LargeTown.fill(owner(), LARGE));
        visitors.putAll(LargeTown.visitors(people));
    }

    /// Smaller ones may be read from end to end: that is quicker than an index where a few pages hold them all.
    @Test
    void theLargeTablesAreThese() {
        assertThat(large)
                .containsExactlyInAnyOrder(
                        "notices.about",
                        "verdicts.answer",
                        "verdicts.asked",
                        "contributions.contribution",
                        "people.hat",
                        "trace.fate",
                        "trace.link",
                        "purposes.measurement",
                        "opinions.participant",
                        "people.person",
                        "opinions.statement",
                        "contributions.version",
                        "opinions.vote",
                        "opinions.vote_event");
    }

    @Test
    void noPageReadsALargeTableFromEndToEnd() {
        assertThat(wrong((page, asked) -> asked.stream()
                        .flatMap(it -> scanned(it).stream().map(table -> table + ": " + it.sql()))
                        .toList()))
                .isEmpty();
    }

    @Test
    void noPageAsksOnceForEachRowThatItShows() {
        assertThat(wrong((page, asked) -> repeated(asked))).isEmpty();
    }

    /// Plans of pages end where a function begins.
    @Test
    void noFunctionReadsALargeTableFromEndToEnd() throws Exception {
        var functions = FunctionPlans.of(simple());
        assertThat(functions)
                .extracting(Questions.Question::sql)
                .contains("trace.belonging(uuid)", "opinions.listed(uuid)", "verdicts.tally(uuid)");
        assertThat(functions.stream().filter(it -> !scanned(it).isEmpty()).toList())
                .isEmpty();
    }

    /// The mutant: a function that no index helps.
    @Test
    void aFunctionThatReadsALargeTableFromEndToEndIsSeen() throws Exception {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute("""
                    create function trace.reads_all(mark text) returns bigint language sql stable
                        as $$ select count(*) from contributions.contribution where length(words) = length(mark) $$
                    """);
            var seen = FunctionPlans.of(simple()).stream()
                    .filter(it -> it.sql().startsWith("trace.reads_all"))
                    .toList();
            statement.execute("drop function trace.reads_all(text)");
            assertThat(seen)
                    .singleElement()
                    .satisfies(it -> assertThat(scanned(it)).containsExactly("contributions.contribution"));
        }
    }

    /// One of two purposes, each with an office of its own, has ten of everything and the other fifty.
    @Test
    void aPageOfFiftyRowsAsksNoMoreThanAPageOfTen() {
        var differ = new ArrayList<String>();
        for (var page : LargeTown.OF_TEN) {
            visitors.forEach((name, visitor) -> {
                var ten = asked(page, visitor);
                var fifty = asked(
                        page.replace("size-101", "size-102")
                                .replace("ten", "fifty")
                                .replace(
                                        LargeTown.id("purpose", 101).toString(),
                                        LargeTown.id("purpose", 102).toString()),
                        visitor);
                if (!ten.equals(fifty)) {
                    differ.add(page + " as " + name + ": " + ten.size() + " and " + fifty.size()
                            + " questions, such as "
                            + Stream.concat(ten.stream(), fifty.stream())
                                    .filter(it -> Collections.frequency(ten, it) != Collections.frequency(fifty, it))
                                    .findFirst()
                                    .orElse(""));
                }
            });
        }
        assertThat(differ).isEmpty();
    }

    /// The mutant: somebody is looked up for each row.
    @Test
    void aQuestionForEachRowMakesTheNumbersDiffer() {
        assertThat(lookedUp(10)).isNotEqualTo(lookedUp(50));
    }

    private List<String> lookedUp(int rows) {
        return sorted(ListeningSources.QUESTIONS.during(() -> {
            for (int n = 1; n <= rows; n++) {
                var id = new Person.Id(LargeTown.id("person", n));
                Reader.SYSTEM.reads(() -> people.find(id));
            }
        }));
    }

    /// What a page asks when it is opened a second time, so that what the house remembers is there for both.
    private List<String> asked(String page, @Nullable RequestPostProcessor visitor) {
        open(page, visitor);
        return sorted(ListeningSources.QUESTIONS.during(() -> open(page, visitor)));
    }

    private static List<String> sorted(List<Questions.Question> asked) {
        return asked.stream()
                .map(Questions.Question::sql)
                .filter(it ->
                        !it.contains("set_config") && !REMEMBERED.matcher(it).find())
                .sorted()
                .toList();
    }

    /// The mutant: a question that no index answers.
    @Test
    void aLargeTableReadFromEndToEndIsSeen() throws Exception {
        var scan = ListeningSources.QUESTIONS.explained(
                owner(), "select * from contributions.contribution where words like '%x'");
        assertThat(scanned(scan)).containsExactly("contributions.contribution");
    }

    /// The mutant: somebody is looked up five times.
    @Test
    void aQuestionForEachRowIsSeen() {
        var asked = ListeningSources.QUESTIONS.during(() -> {
            for (int n = 1; n <= AGAIN + 1; n++) {
                var id = new Person.Id(LargeTown.id("person", n));
                Reader.SYSTEM.reads(() -> people.find(id));
            }
        });
        assertThat(repeated(asked)).hasSize(1);
    }

    private List<String> wrong(BiFunction<String, List<Questions.Question>, List<String>> fault) {
        var wrong = new LinkedHashMap<String, String>();
        for (var page : LargeTown.PAGES) {
            visitors.forEach((name, visitor) -> {
                var asked = ListeningSources.QUESTIONS.during(() -> open(page, visitor));
                fault.apply(page, asked).forEach(it -> wrong.putIfAbsent(it, page + " as " + name + ": " + it));
            });
        }
        return new ArrayList<>(wrong.values());
    }

    private void open(String page, @Nullable RequestPostProcessor visitor) {
        LargeTown.open(pages, page, visitor);
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

    /// One that lets `$1` stand in a question.
    private Connection simple() throws java.sql.SQLException {
        var settings = new Properties();
        settings.setProperty("user", address.owner().user());
        settings.setProperty("password", address.owner().password());
        settings.setProperty("preferQueryMode", "simple");
        return DriverManager.getConnection(address.url(), settings);
    }

    private Connection owner() throws java.sql.SQLException {
        return DriverManager.getConnection(
                address.url(), address.owner().user(), address.owner().password());
    }
}
