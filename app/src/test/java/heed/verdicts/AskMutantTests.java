package heed.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.DatabaseAddress;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What would happen if no key kept two nodes from asking the same twice.
@HeedTest
class AskMutantTests {

    static final int NODES = 6;

    @Autowired
    DatabaseAddress address;

    /// The mutant looks whether the wave is open, then opens it; and no key forbids a second.
    @Test
    void theMutantThatLooksBeforeItAsksAsksTwice() throws Exception {
        var owner = address.owner();
        try (var connection = DriverManager.getConnection(address.url(), owner.user(), owner.password());
                var make = connection.createStatement()) {
            make.execute("create table verdicts.mutant (trial int not null)");
        }
        int most = 0;
        for (int trial = 0; trial < 20 && most < 2; trial++) {
            var number = trial;
            most = together(_ -> looksThenAsks(number));
        }
        assertThat(most).as("the check must be able to fail").isGreaterThan(1);
    }

    private int looksThenAsks(int trial) throws Exception {
        var owner = address.owner();
        try (var connection = DriverManager.getConnection(address.url(), owner.user(), owner.password());
                var look = connection.prepareStatement("select 1 from verdicts.mutant where trial = ?");
                var write = connection.prepareStatement("insert into verdicts.mutant values (?)")) {
            look.setInt(1, trial);
            try (var found = look.executeQuery()) {
                if (found.next()) {
                    return 0;
                }
            }
            write.setInt(1, trial);
            return write.executeUpdate();
        }
    }

    interface Node {
        int asks(int number) throws Exception;
    }

    static int together(Node node) throws Exception {
        var start = new CyclicBarrier(NODES);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < NODES; i++) {
                int number = i;
                all.add(() -> {
                    start.await();
                    return node.asks(number);
                });
            }
            int sum = 0;
            for (var each : threads.invokeAll(all)) {
                sum += each.get();
            }
            return sum;
        }
    }
}
