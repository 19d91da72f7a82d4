package heed.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.answers.MillRoad;
import heed.asking.Hall;
import heed.thanks.Thanks;
import heed.trace.Fate;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How an office listens is what anybody recounts from the published clocks, promises and thanks.
@HeedTest
class RecordTests {

    private static final Map<String, String> LISTS = new LinkedHashMap<>(Map.of(
            "heard", "/clocks.json?duty=answer",
            "answered", "/clocks.json?duty=answer&state=answered",
            "in_time", "/clocks.json?duty=answer&state=in-time",
            "waiting", "/clocks.json?duty=answer&state=running",
            "late", "/clocks.json?duty=answer&state=late",
            "handed_over", "/clocks.json?duty=answer&state=handed-over",
            "acted", "/clocks.json?duty=answer&state=acted",
            "changed_mind", "/clocks.json?duty=answer&state=changed",
            "promised", "/commitments.json?",
            "kept", "/commitments.json?state=kept"));

    static {
        LISTS.putAll(Map.of(
                "broken", "/commitments.json?state=broken",
                "replaced", "/commitments.json?state=replaced",
                "delayed", "/commitments.json?state=delayed",
                "contested", "/commitments.json?state=doubted",
                "contest_waits", "/commitments.json?state=contested",
                "overturned", "/commitments.json?state=overturned",
                "stands", "/commitments.json?state=stands",
                "thanked", "/thanks.json?"));
    }

    /// Ways of reading the published files wrongly; each makes another record.
    private static final Map<String, Consumer<ObjectNode>> MISREAD = Map.of(
            "takes acknowledgements for answers",
            it -> rewritten(it, "duty", "acknowledge", "answer"),
            "forgets what an answer did",
            it -> rewritten(it, "fate", "adopted", "answered"),
            "forgets that an office changed its mind",
            it -> rewritten(it, "fate", "changed_mind", "answered"),
            "takes what was handed over for answered",
            it -> rewritten(it, "how", "handed_over", "answered"),
            "takes all that ended for in time",
            it -> {
                if (it.has("stopped") && !it.get("stopped").isNull()) {
                    it.set("stopped", it.get("started"));
                }
            },
            "forgets delays",
            it -> {
                if (it.has("first_due")) {
                    it.set("first_due", it.get("due"));
                }
            },
            "takes each contest for a judgement",
            it -> {
                if (it.has("overturned")) {
                    it.set("overturned", it.get("contested"));
                }
            },
            "forgets that a contest waits",
            it -> {
                if (it.has("contest_waits")) {
                    it.put("contest_waits", false);
                }
            });

    private static void rewritten(ObjectNode row, String column, String from, String to) {
        if (row.has(column) && from.equals(row.get(column).asString(""))) {
            row.put(column, to);
        }
    }

    @Autowired
    Hall hall;

    @Autowired
    MillRoad street;

    @Autowired
    Thanks thanks;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Clock clock;

    @Test
    void theRecordEqualsARecountOfThePublishedFiles() throws Exception {
        var transport = hall.office(null);
        var ines = hall.official("Ines Okafor", transport);
        var amina = hall.resident("Amina Haddad");
        var longAgo = clock.instant().minus(Duration.ofDays(90));
        hall.askedAt(amina, transport, "Late and waiting?", longAgo);
        hall.asked(amina, transport, "In time and waiting?");
        hall.replied(ines, "Late.", hall.askedAt(amina, transport, "Late and answered?", longAgo));
        var reply =
                hall.replied(ines, "Here.", hall.asked(amina, transport, "One?"), hall.asked(amina, transport, "Two?"));
        amina.reader().runs(() -> thanks.thank(reply.id(), amina.visitor(), "At last", "en"));
        hall.replied(ines, Fate.ADOPTED, "We do it.", hall.asked(amina, transport, "Will you do it?"));
        hall.replied(ines, Fate.CHANGED_MIND, "We were wrong.", hall.asked(amina, transport, "Are you sure?"));
        hall.handedOver(ines, hall.asked(amina, transport, "Whose is it?"), hall.office(null));
        var promises = street.promisesOfEveryKind(amina.person().id());

        var clocks = file("/clocks.json");
        var commitments = file("/commitments.json");
        var thanked = file("/thanks.json");
        var published = Recount.published(file("/listening.json"));

        assertThat(published).isEqualTo(Recount.of(clocks, commitments, thanked, clock.instant()));
        MISREAD.forEach(
                (mutant, misread) -> assertThat(Recount.of(clocks, commitments, thanked, clock.instant(), misread))
                        .as("the check must be able to fail: whoever " + mutant)
                        .isNotEqualTo(published));
        assertThat(published.get(transport.key()))
                .containsEntry("heard", 8)
                .containsEntry("answered", 5)
                .containsEntry("in_time", 4)
                .containsEntry("acted", 1)
                .containsEntry("changed_mind", 1)
                .containsEntry("waiting", 2)
                .containsEntry("late", 1)
                .containsEntry("handed_over", 1)
                .containsEntry("promised", 0)
                .containsEntry("thanked", 1);
        var kept = Objects.requireNonNull(published.get(promises));
        for (var column : Recount.COLUMNS.subList(8, 17)) {
            assertThat(kept.get(column)).as(column).isPositive();
        }
        assertThat(pages.get().uri(transport.path()))
                .hasStatusOk()
                .bodyText()
                .contains("How this office listens", "5 of 8", "4 of 5", "Thanked", "from ten on")
                .doesNotContain("80%");
        for (var office : new String[] {transport.key(), promises}) {
            assertThat(lengths(office))
                    .as("each number is the length of its list")
                    .isEqualTo(published.get(office));
        }
    }

    @Test
    void aQuestionThatIsHandedOverIsAnOfficialAct() throws Exception {
        var transport = hall.office(null);
        var ines = hall.official("Ines Okafor", transport);
        hall.handedOver(
                ines, hall.asked(hall.resident("Amina Haddad"), transport, "Whose is the wall?"), hall.office(null));
        assertThat(file("/acts.csv?kind=handed_over&office=" + transport.key()))
                .contains("Ines Okafor", "Whose is the wall?", "They know more about it.");
    }

    @Test
    void oneOfficeCanBeReadAlone() throws Exception {
        var transport = hall.office(null);
        hall.asked(hall.resident("Amina Haddad"), transport, "Why?");

        assertThat(Recount.published(file("/listening.json?office=" + transport.key())))
                .containsOnlyKeys(transport.key());
        assertThat(pages.get().uri("/listening?office=" + transport.key()))
                .hasStatusOk()
                .bodyText()
                .contains(transport.name(), "How all offices listen");
    }

    private Map<String, Integer> lengths(String office) throws Exception {
        var lengths = new java.util.TreeMap<String, Integer>();
        for (var list : LISTS.entrySet()) {
            var rows = JsonMapper.shared()
                    .readTree(file(list.getValue() + "&office=" + office))
                    .get("rows");
            lengths.put(list.getKey(), rows.size());
        }
        return lengths;
    }

    private String file(String path) throws Exception {
        return pages.get().uri(path).exchange().getResponse().getContentAsString();
    }
}
