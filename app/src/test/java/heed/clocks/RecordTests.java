package heed.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.answers.MillRoad;
import heed.asking.Hall;
import heed.thanks.Thanks;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

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
        var promises = street.promisesOfEveryKind(amina.person().id());

        var counted =
                Recount.of(file("/clocks.json"), file("/commitments.json"), file("/thanks.json"), clock.instant());
        var published = Recount.published(file("/listening.json"));

        assertThat(published).isEqualTo(counted);
        assertThat(published.get(transport.key()))
                .containsEntry("heard", 5)
                .containsEntry("answered", 3)
                .containsEntry("in_time", 2)
                .containsEntry("waiting", 2)
                .containsEntry("late", 1)
                .containsEntry("handed_over", 0)
                .containsEntry("promised", 0)
                .containsEntry("thanked", 1);
        var kept = Objects.requireNonNull(published.get(promises));
        for (var column : Recount.COLUMNS.subList(8, 17)) {
            assertThat(kept.get(column)).as(column).isPositive();
        }
        assertThat(pages.get().uri(transport.path()))
                .hasStatusOk()
                .bodyText()
                .contains("How this office listens", "3 of 5", "2 of 3", "Thanked", "from ten on")
                .doesNotContain("60%");
        for (var office : new String[] {transport.key(), promises}) {
            assertThat(lengths(office))
                    .as("each number is the length of its list")
                    .isEqualTo(published.get(office));
        }
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
