package heed.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.contributions.Saying;
import heed.database.NewId;
import heed.database.Reader;
import heed.people.Circle;
import heed.people.People;
import heed.people.Person;
import heed.people.Standings;
import heed.people.Suspended;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever goes while they speak leaves nothing said after they had gone.
@HeedTest
class ErasureRaceTests {

    @Autowired
    People people;

    @Autowired
    Standings standings;

    @Autowired
    Contributions contributions;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void nothingIsSaidByWhoeverHasGone() throws Exception {
        assertThat(late(true)).isZero();
    }

    @Test
    void theMutantThatLooksBeforeItSpeaksLeavesWordsOfWhoeverHasGone() throws Exception {
        assertThat(late(false)).as("the check must be able to fail").isPositive();
    }

    /// In how many of 200 trials something is said after the erasure was done.
    private int late(boolean holding) throws Exception {
        int late = 0;
        for (int trial = 0; trial < 200; trial++) {
            var one = Reader.SYSTEM.reads(() -> people.anonymous("Somebody"));
            var start = new CyclicBarrier(3);
            var left = new int[1];
            var gone = new CountDownLatch(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var acts = new ArrayList<Callable<Void>>();
                for (int i = 0; i < 2; i++) {
                    acts.add(() -> {
                        start.await();
                        try {
                            speak(one.id(), holding ? null : gone);
                        } catch (Suspended _) {
                            // Gone, and told so.
                        }
                        return null;
                    });
                }
                acts.add(() -> {
                    start.await();
                    Reader.SYSTEM.reads(() -> standings.erase(one.id(), true));
                    left[0] = readable(one.id());
                    gone.countDown();
                    return null;
                });
                for (var each : threads.invokeAll(acts)) {
                    each.get();
                }
            }
            late += readable(one.id()) > left[0] ? 1 : 0;
        }
        return late;
    }

    /// Speaks as the app does or, given a latch, as one who looks first and speaks when the other has gone: so slow
    /// a speaker shows the fault on every machine.
    private void speak(Person.Id one, @Nullable CountDownLatch gone) throws InterruptedException {
        if (gone == null) {
            Reader.SYSTEM.runs(() -> contributions.say(saying(one, "Still here")));
            return;
        }
        boolean here = Boolean.TRUE.equals(Reader.SYSTEM.reads(() -> transaction.execute(
                _ -> standings.steady(List.of(one.value())).suspended().isEmpty())));
        assertThat(gone.await(60, TimeUnit.SECONDS)).isTrue();
        if (here) {
            Reader.SYSTEM.runs(() -> contributions.sayAll(List.of(saying(one, "Still here")), List.of(Instant.EPOCH)));
        }
    }

    private int readable(Person.Id one) {
        return Reader.SYSTEM.reads(() -> contributions.held(one)).getFirst().rows().stream()
                .filter(it -> "Still here".equals(it.get("words")))
                .toList()
                .size();
    }

    private static Saying saying(Person.Id one, String text) {
        return new Saying(
                new Contribution.Id(NewId.next()),
                "statement",
                one,
                null,
                Circle.EVERYONE,
                "en",
                Contribution.State.SHOWN,
                text);
    }
}
