package heed.answers;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.answers.Commitment.Outcome;
import heed.answers.Commitment.State;
import heed.answers.MillRoad.Official;
import heed.database.DatabaseAddress;
import heed.people.Circle;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A promise is settled once: also when colleagues settle it at the same moment.
@HeedTest
class SettlementRaceTests {

    static final int COLLEAGUES = 8;
    private static final int TRIALS = 20;

    @Autowired
    DatabaseAddress address;

    @Autowired
    MillRoad street;

    @Test
    void aPromiseIsOverdueFromTheDayAfterItWasDue() {
        var promised = promised(street.ines(), LocalDate.of(2024, 2, 29));

        assertThat(promised.state(LocalDate.of(2024, 2, 29))).isEqualTo(State.OPEN);
        assertThat(promised.state(LocalDate.of(2024, 3, 1))).isEqualTo(State.OVERDUE);
    }

    @Test
    void aColleagueOfTheSameOfficeMaySettle() {
        var promised = promised(street.ines(), LocalDate.of(2059, 6, 1));
        var li = street.official("Li Wen", MillRoad.TRANSPORT, "Transport & Mobility");

        assertThat(settle(li, promised, "Lit since Monday")).isInstanceOf(Settling.Done.class);
    }

    @Test
    void ofManyWhoSettleAtOnceOneIsHeard() throws Exception {
        var ines = street.ines();
        for (int trial = 0; trial < TRIALS; trial++) {
            var promised = promised(ines, LocalDate.of(2059, 6, 1));

            assertThat(together(number -> settle(ines, promised, "Number " + number) instanceof Settling.Done))
                    .isOne();
        }
    }

    /// The mutant looks whether it is open, then settles; and no policy binds it.
    @Test
    void theMutantThatLooksBeforeItSettlesHearsSeveral() throws Exception {
        var ines = street.ines();
        int most = 0;
        for (int trial = 0; trial < TRIALS && most < 2; trial++) {
            var promised = promised(ines, LocalDate.of(2059, 6, 1));
            most = Math.max(most, together(number -> looksThenSettles(promised, ines, number)));
        }
        assertThat(most).as("the check must be able to fail").isGreaterThan(1);
    }

    private boolean looksThenSettles(Commitment promised, Official by, int number) throws SQLException {
        var owner = address.owner();
        try (var connection = DriverManager.getConnection(address.url(), owner.user(), owner.password());
                var look = connection.prepareStatement("select outcome is null from answers.commitment where id = ?");
                var write = connection.prepareStatement("""
                        update answers.commitment
                           set outcome = 'KEPT', evidence = ?, settled_at = now(), settled_by = ?
                         where id = ?
                        """)) {
            look.setObject(1, promised.id().value());
            try (var found = look.executeQuery()) {
                if (!found.next() || !found.getBoolean(1)) {
                    return false;
                }
            }
            write.setString(1, "Number " + number);
            write.setObject(2, by.person().id().value());
            write.setObject(3, promised.id().value());
            return write.executeUpdate() == 1;
        }
    }

    private Commitment promised(Official by, LocalDate due) {
        return street.promised(by, street.purpose(by, Circle.EVERYONE), due);
    }

    private Settling settle(Official by, Commitment it, String evidence) {
        return street.settle(by, it, Outcome.KEPT, evidence);
    }

    interface Act {
        boolean heard(int number) throws Exception;
    }

    static int together(Act act) throws Exception {
        var start = new CyclicBarrier(COLLEAGUES);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < COLLEAGUES; i++) {
                int number = i;
                all.add(() -> {
                    start.await();
                    return act.heard(number);
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
