package heed.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.SignedIn;
import heed.purposes.Indicator;
import heed.readings.ReadingTable.Claimed;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@HeedTest
class ReadingsTests extends Air {

    @Test
    void whatIsFetchedKeepsItsDayItsAddressAndItsMoment() {
        publishes("2026-05-01,18\n2026-05-02,17.5\n");
        sets();
        reads();

        assertThat(line()).containsExactly("2026-05-01 18 Station Mill Road", "2026-05-02 17.5 Station Mill Road");
        assertThat(page()).contains(figures.desk().address(path), "2 values found, 2 new.", "Set by", "Ines Okafor");
        assertThat(Reader.ANYONE.reads(() -> readings.kept(purpose.id(), indicator)))
                .hasSize(2)
                .allSatisfy(kept ->
                        assertThat(kept.address()).isEqualTo(figures.desk().address(path)));
        assertThat(body(pages.get().uri(purpose.path() + "/fetched-values.csv").exchange()))
                .contains("2026-05-02,17.5,http://127.0.0.1");
        assertThat(due()).as("it is due again tomorrow").isAfter(Instant.now().plus(Duration.ofHours(23)));
    }

    @Test
    void whatStandsIsNeverOverwrittenAndTheDifferenceIsShown() {
        office.runs(() -> purposes.measure(indicator, LocalDate.of(2026, 5, 1), new BigDecimal("19"), "Read by hand"));
        publishes("2026-05-01,18\n2026-05-02,17\n");
        sets();
        reads();
        assertThat(line()).containsExactly("2026-05-01 19 Read by hand", "2026-05-02 17 Station Mill Road");

        publishes("2026-05-01,18\n2026-05-02,16\n");
        sets();
        reads();
        assertThat(line()).containsExactly("2026-05-01 19 Read by hand", "2026-05-02 17 Station Mill Road");
        assertThat(page())
                .contains("The source now says something else")
                .contains("the source says 18 µg, the line keeps 19 µg")
                .contains("the source says 16 µg, the line keeps 17 µg");
        assertThat(body(pages.get().uri(purpose.path() + "/fetched-values.csv").exchange()))
                .contains("2026-05-02,17,", "2026-05-02,16,");

        publishes("2026-05-01,18\n2026-05-02,17.0\n");
        sets();
        reads();
        assertThat(page()).as("back to the old value").doesNotContain("16 µg, the line keeps");
    }

    /// The mutant overwrites, as entering a value by hand does.
    @Test
    void takingInByHandWouldOverwrite() {
        office.runs(() -> purposes.measure(indicator, LocalDate.of(2026, 5, 1), new BigDecimal("19"), "By hand"));
        office.runs(() -> purposes.measure(indicator, LocalDate.of(2026, 5, 1), new BigDecimal("18"), "Station"));
        assertThat(line()).containsExactly("2026-05-01 18 Station");
        assertThat(office.<Boolean>reads(() -> purposes.add(
                        indicator, new Indicator.Measurement(LocalDate.of(2026, 5, 1), BigDecimal.ONE, "Other"))))
                .isFalse();
    }

    @Test
    void failuresArePublicTriedAgainAndToldToTheOfficeOnce() {
        sets();
        for (int failure = 1; failure <= 4; failure++) {
            reads();
            assertThat(due()).as("it waits before it tries again").isAfter(Instant.now());
            againNow();
        }
        assertThat(page())
                .contains("It could not be read the last 4 times", "The other side answered with the status 404.");
        assertThat(line()).isEmpty();
        var told = body(pages.get().uri("/me/notices").with(SignedIn.as(ines)).exchange());
        assertThat(told).contains("Air one can breathe on Mill Road");
        assertThat(told.split("could not be read several times in a row", -1)).hasSize(2);

        publishes("2026-05-01,18\n");
        reads();
        assertThat(page()).doesNotContain("It could not be read the last", "tried again");
    }

    /// Set anew where the chore of the house was quicker.
    private Claimed claimed() {
        var found = new AtomicReference<Claimed>();
        await().until(() -> {
            sets();
            Reader.SYSTEM
                    .reads(readings::claim)
                    .filter(it -> it.feed().indicator().equals(indicator))
                    .ifPresent(found::set);
            return found.get() != null;
        });
        return found.get();
    }

    /// Time moves on: the feed is due, with the failures it has.
    private void againNow() {
        Reader.SYSTEM.runs(() -> later.now(indicator));
    }

    @Test
    void ofManyNodesOneReadsIt() throws Exception {
        for (int trial = 0; trial < 5; trial++) {
            path = "/" + UUID.randomUUID() + ".csv";
            publishes("2026-05-01,18\n");
            sets();
            var start = new CyclicBarrier(4);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var all = new ArrayList<Callable<Integer>>();
                for (int node = 0; node < 4; node++) {
                    all.add(() -> {
                        start.await();
                        return Reader.SYSTEM.<Integer>reads(fetching::due);
                    });
                }
                threads.invokeAll(all);
            }
            await().until(() -> figures.desk().asked(path) > 0 && due().isAfter(Instant.now()));
            assertThat(figures.desk().asked(path)).isEqualTo(1);
        }
    }

    /// The mutant has lost its claim to another node, and writes nothing any more.
    @Test
    void whoWasTakenOverWritesNothing() {
        publishes("2026-05-01,18\n");
        var first = claimed();
        var values =
                new Reading.Values(List.of(new Indicator.Measurement(LocalDate.of(2026, 5, 1), BigDecimal.TEN, "")), 0);
        assertThat(Reader.SYSTEM.<Boolean>reads(() ->
                        readings.settle(new Claimed(first.feed(), first.since().minusMinutes(3)), values)))
                .isFalse();
        assertThat(line()).isEmpty();
        assertThat(Reader.SYSTEM.<Boolean>reads(() -> readings.settle(first, values)))
                .isTrue();
        assertThat(Reader.SYSTEM.<Boolean>reads(() -> readings.settle(first, values)))
                .isFalse();
    }
}
