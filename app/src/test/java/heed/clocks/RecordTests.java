package heed.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.asking.Hall;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// How an office listens is what anybody recounts from the published clocks.
@HeedTest
class RecordTests {

    @Autowired
    Hall hall;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Clock clock;

    @Test
    void theRecordEqualsARecountOfThePublishedFile() throws Exception {
        var transport = hall.office(null);
        var ines = hall.official("Ines Okafor", transport);
        var amina = hall.resident("Amina Haddad");
        var longAgo = clock.instant().minus(Duration.ofDays(90));
        hall.askedAt(amina, transport, "Late and waiting?", longAgo);
        hall.asked(amina, transport, "In time and waiting?");
        hall.replied(ines, "Late.", hall.askedAt(amina, transport, "Late and answered?", longAgo));
        hall.replied(ines, "Here.", hall.asked(amina, transport, "One?"), hall.asked(amina, transport, "Two?"));

        var counted = Recount.of(file("/clocks.json?office=" + transport.key()), clock.instant());
        var published = Recount.published(file("/listening.json"));

        assertThat(counted.get(transport.key())).containsExactly(5, 3, 2, 2, 1, 0);
        assertThat(Objects.requireNonNull(published.get(transport.key())))
                .containsExactly(Objects.requireNonNull(counted.get(transport.key())));
        assertThat(pages.get().uri(transport.path()))
                .hasStatusOk()
                .bodyText()
                .contains("How this office listens", "3 of 5", "2 of 3")
                .doesNotContain("60%");
    }

    private String file(String path) throws Exception {
        return pages.get().uri(path).exchange().getResponse().getContentAsString();
    }
}
