package heed.thanks;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.asking.Hall;
import heed.asking.Hall.Somebody;
import heed.database.DatabaseAddress;
import heed.people.Visitor;
import heed.thanks.Thank.Result;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// One person, one thanks: also when a finger presses eight times at the same moment.
@HeedTest
class ThanksRaceTests {

    static final int AT_ONCE = 8;
    static final int TRIALS = 15;

    @Autowired
    Hall hall;

    @Autowired
    Thanks thanks;

    @Autowired
    DatabaseAddress address;

    Somebody amina;

    @BeforeEach
    void amina() {
        amina = hall.resident("Amina Haddad");
    }

    @Test
    void ofManyThanksByOnePersonAtOnceOneCounts() throws Exception {
        var office = hall.office(null);
        var ines = hall.official("Ines Okafor", office);
        for (int trial = 0; trial < TRIALS; trial++) {
            var question = hall.asked(hall.resident("Rashid Khan"), office, "Who empties the bins?");
            var reply = hall.replied(ines, "Yes.", question).id();

            assertThat(together(() -> thank(reply) == Result.DONE)).isOne();
            assertThat(Visitor.STRANGER
                            .reader()
                            .reads(() -> thanks.on(reply, Visitor.STRANGER))
                            .people())
                    .isOne();
        }
    }

    /// The mutant looks whether there is a thanks, then inserts one, in a table without the key.
    @Test
    void theMutantThatLooksBeforeItInsertsCountsSeveral() throws Exception {
        try (var owner = owner();
                var todo = owner.createStatement()) {
            todo.execute("create table if not exists mutant_thanks (thing uuid, person uuid)");
        }
        int most = 0;
        for (int trial = 0; trial < TRIALS && most < 2; trial++) {
            var thing = UUID.randomUUID();
            most = Math.max(most, together(() -> looksThenInserts(thing)));
        }
        assertThat(most).as("the check must be able to fail").isGreaterThan(1);
    }

    private Result thank(UUID reply) {
        return amina.reader().reads(() -> thanks.thank(reply, amina.visitor(), "", "en"));
    }

    private boolean looksThenInserts(UUID thing) throws SQLException {
        try (var connection = owner();
                var look = connection.prepareStatement("select 1 from mutant_thanks where thing = ? and person = ?");
                var write = connection.prepareStatement("insert into mutant_thanks values (?, ?)")) {
            look.setObject(1, thing);
            look.setObject(2, amina.person().id().value());
            try (var found = look.executeQuery()) {
                if (found.next()) {
                    return false;
                }
            }
            write.setObject(1, thing);
            write.setObject(2, amina.person().id().value());
            return write.executeUpdate() == 1;
        }
    }

    private java.sql.Connection owner() throws SQLException {
        var owner = address.owner();
        return DriverManager.getConnection(address.url(), owner.user(), owner.password());
    }

    private static int together(Callable<Boolean> act) throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < AT_ONCE; i++) {
                all.add(() -> {
                    start.await();
                    return act.call();
                });
            }
            int done = 0;
            for (var each : threads.invokeAll(all)) {
                done += each.get() ? 1 : 0;
            }
            return done;
        }
    }
}
