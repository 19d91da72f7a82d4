package heed.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import heed.answers.MillRoad.Official;
import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.contributions.Saying;
import heed.database.NewId;
import heed.database.Reader;
import heed.people.Circle;
import heed.purposes.Closing;
import heed.purposes.Closings;
import heed.purposes.Purpose;
import heed.trace.Coverage;
import heed.trace.Fate;
import heed.trace.Link;
import heed.trace.Trace;
import heed.web.Forbidden;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Nobody is left without an answer: coverage is counted from the trace, and closing waits for it.
@HeedTest
class CoverageTests {

    private static final Closing.Words WORDS = new Closing.Words(
            "Most want the road closed.", "A trial of two weeks.", "The council reads it.", LocalDate.of(2060, 1, 14));

    @Autowired
    MillRoad street;

    @Autowired
    Trace trace;

    @Autowired
    Closings closings;

    @Autowired
    Contributions contributions;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    Official ines;
    Purpose purpose;

    @BeforeEach
    void street() {
        ines = street.ines();
        purpose = street.purpose(ines, Circle.EVERYONE);
    }

    /// Whatever was said and settled, and however often: a reader of the published file counts the same.
    @ParameterizedTest
    @ValueSource(longs = {1, 20261122})
    void coverageEqualsARecountOfThePublishedFile(long seed) throws Exception {
        var random = new Random(seed);
        var said = IntStream.range(0, 9)
                .mapToObj(n -> street.statement(purpose, "Wish " + n + " of " + seed))
                .toList();
        for (int round = 0; round < 4; round++) {
            var settled = said.stream()
                    .filter(_ -> random.nextInt(4) == 0)
                    .map(it ->
                            new Answering.Settled(it, Fate.values()[random.nextInt(Fate.values().length)], "Because."))
                    .toList();
            street.answered(ines, street.answering(ines, purpose, settled));
        }

        var json = pages.get()
                .uri(purpose.path() + "/coverage.json")
                .exchange()
                .getResponse()
                .getContentAsString();
        var rows = JsonMapper.shared().readTree(json).get("rows");
        int fates = 0;
        for (var row : rows) {
            fates += row.get("fate").isNull() ? 0 : 1;
        }
        assertThat(coverage()).isEqualTo(new Coverage(rows.size(), fates));
        assertThat(rows.size()).isEqualTo(said.size());
        assertThat(Reader.ANYONE.reads(() -> trace.waiting(purpose.id().value(), 100)))
                .hasSize(said.size() - fates);
        assertThat(pages.get().uri(purpose.path() + "/coverage")).hasStatusOk();
        var lists = new TreeMap<Fate, Long>();
        for (var fate : Fate.values()) {
            var asked = "?fate=" + CoveragePage.word(fate);
            var listed = JsonMapper.shared()
                    .readTree(file("/coverage.json" + asked))
                    .get("rows")
                    .size();
            if (listed > 0) {
                lists.put(fate, (long) listed);
            }
            assertThat(file("/coverage" + asked).split("class=\"said\"", -1))
                    .as("the page lists as many as the file")
                    .hasSize(listed + 1);
        }
        assertThat(Reader.ANYONE.reads(() -> trace.fates(purpose.id().value())).times())
                .as("each number of the report is the length of its list")
                .isEqualTo(lists);
        assertThat(JsonMapper.shared()
                        .readTree(file("/coverage.json?fate=waiting"))
                        .get("rows"))
                .hasSize(said.size() - fates);
    }

    @Test
    void aPurposeIsNotClosedWhileSomebodyWaits() {
        var heard = street.statement(purpose, "Close Mill Road");
        var waits = street.statement(purpose, "A bench by the river");
        settle(heard);

        assertThat(close(WORDS)).isEqualTo(new Closing.Result.Refused(List.of(Closing.Missing.COVERAGE)));
        assertThat(pages.post()
                        .uri(purpose.path() + "/closing")
                        .param("heard", "Much")
                        .with(ines.signedIn()))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#coverage\"", "href=\"#decided\"", "href=\"#next\"", "href=\"#on\"", "Much")
                .contains("50%", "One contribution waits")
                .doesNotContain("href=\"#heard\"");
        assertThat(pages.get().uri(purpose.path() + "/coverage"))
                .bodyText()
                .contains("A bench by the river")
                .doesNotContain("Close Mill Road");

        settle(waits);
        assertThat(close(WORDS)).isInstanceOf(Closing.Result.Done.class);
        assertThat(pages.get().uri(purpose.path()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "How it ended", "A trial of two weeks.", "We had promised:", "14 January 2060", "Ines Okafor");
    }

    @Test
    void onlyTheOfficeInChargeCloses() {
        var parks = street.official("Rosa Lind", "office:parks", "Parks");

        assertThatThrownBy(() -> parks.reader().reads(() -> closings.close(purpose.id(), WORDS, parks.hat())))
                .isInstanceOf(Forbidden.class);
    }

    /// Two officials close with different words: one is heard, the other is told, and nothing is rewritten.
    @Test
    void ofManyWhoCloseAtOnceOneIsHeard() throws Exception {
        settle(street.statement(purpose, "Close Mill Road"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<Closing.Result>>();
            for (int n = 0; n < 8; n++) {
                var words = new Closing.Words("Heard " + n, "Decided", "Next", WORDS.on());
                all.add(() -> close(words));
            }
            int done = 0;
            for (var each : threads.invokeAll(all)) {
                done += each.get() instanceof Closing.Result.Done ? 1 : 0;
            }
            assertThat(done).isOne();
        }
    }

    /// The mutant decides without a word; the database refuses it.
    @Test
    void theDatabaseRefusesAPurposeThatEndsInSilence() {
        assertThatThrownBy(() -> Reader.SYSTEM.runs(() -> transaction.executeWithoutResult(
                        _ -> sql.sql("update purposes.purpose set state = 'DECIDED' where id = :id")
                                .param("id", purpose.id().value())
                                .update())))
                .hasStackTraceContaining("is not closed with words");
    }

    @Test
    void whatAReaderMayNotReadIsNotCounted() {
        var inside = street.purpose(ines, MillRoad.TRANSPORT);
        street.statement(inside, "The contractor is late");

        assertThat(ines.reader().reads(() -> trace.coverage(inside.id().value())))
                .isEqualTo(new Coverage(1, 0));
        assertThat(Reader.ANYONE.reads(() -> trace.coverage(inside.id().value())))
                .isEqualTo(new Coverage(0, 0));
        assertThat(Reader.ANYONE.reads(() -> trace.waiting(inside.id().value(), 9)))
                .isEmpty();
    }

    /// Otherwise an official would read another share than a resident, and could not close.
    @Test
    void whatColleaguesSayAmongThemselvesIsNotCounted() {
        street.statement(purpose, "Close Mill Road");
        var among = Reader.SYSTEM.reads(() -> contributions.say(new Saying(
                new Contribution.Id(NewId.next()),
                "statement",
                ines.person().id(),
                ines.hat().id(),
                MillRoad.TRANSPORT,
                "en",
                Contribution.State.SHOWN,
                "For colleagues only")));
        Reader.SYSTEM.runs(() -> trace.link(
                among.id().value(), Link.Kind.BELONGS_TO, purpose.id().value()));

        assertThat(coverage()).isEqualTo(new Coverage(1, 0));
        assertThat(ines.reader().reads(() -> trace.coverage(purpose.id().value())))
                .isEqualTo(new Coverage(1, 0));
    }

    @Test
    void nearlyEverythingIsNotEverything() {
        assertThat(new Coverage(1000, 999).percent()).isEqualTo(99);
        assertThat(new Coverage(1000, 999).complete()).isFalse();
        assertThat(new Coverage(0, 0).complete()).isTrue();
    }

    private String file(String path) throws Exception {
        return pages.get().uri(purpose.path() + path).exchange().getResponse().getContentAsString();
    }

    private Coverage coverage() {
        return Reader.ANYONE.reads(() -> trace.coverage(purpose.id().value()));
    }

    private Closing.Result close(Closing.Words words) {
        return ines.reader().reads(() -> closings.close(purpose.id(), words, ines.hat()));
    }

    private void settle(Contribution.Id statement) {
        street.answered(
                ines, street.answering(ines, purpose, List.of(new Answering.Settled(statement, Fate.ADOPTED, "Yes."))));
    }
}
