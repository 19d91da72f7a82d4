package heed.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.asking.Hall;
import heed.asking.Hall.Somebody;
import heed.asking.Question;
import heed.clocks.OfficeClock.How;
import heed.database.DatabaseAddress;
import heed.database.Reader;
import heed.offices.Office;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// Clocks are acknowledged, paused, handed up and stopped, each once, and everybody can read it.
@HeedTest
class ClocksTests {

    private static final int NODES = 8;
    private static final int TRIALS = 20;

    @Autowired
    Hall hall;

    @Autowired
    Clocks clocks;

    @Autowired
    LateClocks late;

    @Autowired
    EscalationTable escalations;

    @Autowired
    MockMvcTester pages;

    @Autowired
    DatabaseAddress address;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Office city;
    Office transport;
    Somebody ines;
    Somebody mayor;
    Somebody amina;

    @BeforeEach
    void hall() {
        city = hall.office(null);
        transport = hall.office(city);
        mayor = hall.official("Mayor Lund", city);
        ines = hall.official("Ines Okafor", transport);
        amina = hall.resident("Amina Haddad");
    }

    @Test
    void manyAreAcknowledgedAtOnceAndOnlyThat() {
        var one = hall.asked(amina, transport, "When is it lit?");
        var two = hall.asked(amina, transport, "Who sweeps?");

        assertThat(pages.get().uri(transport.path() + "/due").with(ines.signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("When is it lit?", "Who sweeps?", "within 2 working days");
        assertThat(pages.post()
                        .uri(transport.path() + "/acknowledgements")
                        .param("clock", id(one, Duty.ACKNOWLEDGE), id(two, Duty.ACKNOWLEDGE), id(two, Duty.ANSWER))
                        .param("words", "We have both. Ines answers by Friday.")
                        .with(ines.signedIn()))
                .hasStatus(302);

        assertThat(hall.clock(one, Duty.ACKNOWLEDGE).stop()).isNotNull();
        assertThat(Objects.requireNonNull(hall.clock(two, Duty.ACKNOWLEDGE).stop())
                        .how())
                .isEqualTo(How.ACKNOWLEDGED);
        assertThat(hall.clock(two, Duty.ANSWER).stop()).isNull();
        assertThat(pages.get().uri(hall.clock(one, Duty.ACKNOWLEDGE).path()))
                .bodyText()
                .contains("Ines answers by Friday.", "Ines Okafor", "Acknowledgement given in time");
    }

    @Test
    void aPauseHasAPublicReasonAndAnEndAndMovesTheDay() {
        var asked = hall.asked(amina, transport, "When is it lit?");
        var before = hall.clock(asked, Duty.ANSWER);
        var until = LocalDate.now(clock).plusDays(14);

        assertThat(pages.post()
                        .uri(before.path() + "/pauses")
                        .param("until", until.toString())
                        .with(ines.signedIn()))
                .hasStatus(422);
        assertThat(pages.post()
                        .uri(before.path() + "/pauses")
                        .param("until", until.toString())
                        .param("reason", "The survey is not back.")
                        .with(ines.signedIn()))
                .hasStatus(302);

        var paused = hall.clock(asked, Duty.ANSWER);
        assertThat(Duration.between(before.due(), paused.due()).toDays()).isBetween(8L, 16L);
        assertThat(pages.get().uri(asked.path()))
                .bodyText()
                .contains("Answer paused until", "because: The survey is not back.");
        assertThat(pages.get().uri("/clocks?state=paused&office=" + transport.key()))
                .bodyText()
                .contains("When is it lit?");
        assertThat(pause(paused, until)).isEqualTo(new Pausing.Refused("until", "clocks.pause-already"));
    }

    @Test
    void whatIsLateIsNotPausedAndIsHandedUpOnce() {
        var asked = hall.askedAt(
                amina, transport, "When is it lit?", clock.instant().minus(Duration.ofDays(60)));
        assertThat(pause(hall.clock(asked, Duty.ANSWER), LocalDate.now(clock).plusDays(3)))
                .isEqualTo(new Pausing.Refused("until", "clocks.pause-too-late"));

        late.run();
        var first = hall.clock(asked, Duty.ANSWER).escalation();
        late.run();

        assertThat(Objects.requireNonNull(first).superior()).isEqualTo("Mayor Lund");
        assertThat(hall.clock(asked, Duty.ANSWER).escalation()).isEqualTo(first);
        assertThat(pages.get().uri(hall.clock(asked, Duty.ANSWER).path()))
                .bodyText()
                .contains("working days late", "Handed up because it was late", "Mayor Lund");
        hall.replied(ines, "By June.", asked);
        assertThat(hall.clock(asked, Duty.ANSWER).inTime(clock.instant())).isFalse();
        assertThat(pages.get().uri("/clocks.json?state=late&office=" + transport.key()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(asked.words());
    }

    @Test
    void whoIsNamedHearsOfTheDelay() {
        var deputy = hall.official("Deputy Berg", city);
        assertThat(pages.post()
                        .uri(transport.path() + "/terms")
                        .param("acknowledge", "1")
                        .param("answer", "5")
                        .param("superior", deputy.person().id().value().toString())
                        .with(ines.signedIn()))
                .hasStatus(302);
        var asked = hall.askedAt(amina, transport, "When?", clock.instant().minus(Duration.ofDays(60)));
        late.run();

        assertThat(hall.clock(asked, Duty.ANSWER).days()).isEqualTo(5);
        assertThat(Objects.requireNonNull(hall.clock(asked, Duty.ANSWER).escalation())
                        .superior())
                .isEqualTo("Deputy Berg");
    }

    @Test
    void ofManyNodesThatHandUpOneIsHeard() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            var it = hall.clock(hall.asked(amina, transport, "When?"), Duty.ANSWER);
            amina = hall.resident("Amina Haddad");

            assertThat(together(() -> Reader.SYSTEM.reads(() -> transaction.execute(
                            _ -> escalations.escalate(it.id().value(), null, null, Instant.now(clock))))))
                    .isOne();
        }
    }

    /// The mutant looks whether it was handed up, then says that it does it.
    @Test
    void theMutantThatLooksBeforeItHandsUpIsHeardTwice() throws Exception {
        int most = 0;
        for (int trial = 0; trial < TRIALS && most < 2; trial++) {
            var it = hall.clock(hall.asked(hall.resident("Amina Haddad"), transport, "When?"), Duty.ANSWER);
            most = Math.max(most, together(() -> looksThenHandsUp(it)));
        }
        assertThat(most).as("the check must be able to fail").isGreaterThan(1);
    }

    private boolean looksThenHandsUp(OfficeClock it) throws SQLException {
        var owner = address.owner();
        try (var connection = DriverManager.getConnection(address.url(), owner.user(), owner.password());
                var look = connection.prepareStatement("select 1 from clocks.escalation where clock = ?");
                var write = connection.prepareStatement(
                        "insert into clocks.escalation (clock, at) values (?, now()) on conflict do nothing")) {
            look.setObject(1, it.id().value());
            try (var found = look.executeQuery()) {
                if (found.next()) {
                    return false;
                }
            }
            write.setObject(1, it.id().value());
            write.executeUpdate();
            return true;
        }
    }

    /// An acknowledgement and an answer at once: the clock ends once, and stays as it ended.
    @Test
    void aClockEndsOnce() {
        var asked = hall.asked(amina, transport, "When?");
        hall.replied(ines, "In June.", asked);
        var ended = hall.clock(asked, Duty.ACKNOWLEDGE);
        var again = ines.reader()
                .reads(() -> clocks.acknowledge(List.of(ended.id()), "We have it.", transport.key(), ines.hat()));

        assertThat(again).isZero();
        assertThat(hall.clock(asked, Duty.ACKNOWLEDGE)).isEqualTo(ended);
    }

    private Pausing pause(OfficeClock it, LocalDate until) {
        return ines.reader().reads(() -> clocks.pause(it.id(), until, "Because.", ines.hat()));
    }

    private String id(Question it, Duty duty) {
        return hall.clock(it, duty).id().value().toString();
    }

    static int together(Callable<Boolean> act) throws Exception {
        var start = new CyclicBarrier(NODES);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<Boolean>>();
            for (int n = 0; n < NODES; n++) {
                all.add(() -> {
                    start.await();
                    return act.call();
                });
            }
            int heard = 0;
            for (var each : threads.invokeAll(all)) {
                heard += each.get() ? 1 : 0;
            }
            return heard;
        }
    }
}
