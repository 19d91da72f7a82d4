package heed.signin;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A guest who confirms an address at the moment at which quiet guests go either keeps everything or comes as somebody
// new.
@HeedTest
class QuietGuestRaceTests {

    static final int TRIALS = 200;
    static final int DAYS = 90;
    static final String WORDS = "The lamp at the underpass is broken";

    @Autowired
    SignIn signIn;

    @Autowired
    Sessions sessions;

    @Autowired
    QuietGuests quiet;

    @Autowired
    Standings standings;

    @Autowired
    Contributions contributions;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    final Secret browser = Secret.fresh();

    private record Trial(Person.Id guest, Contribution.Id said, String session, String address) {}

    private interface Forgetting {
        void forget(Trial trial, CountDownLatch confirmed) throws Exception;
    }

    @Test
    void whoeverConfirmsKeepsAllAndWhoeverWentKeepsNothing() throws Exception {
        assertThat(torn((_, _) -> Reader.SYSTEM.runs(() -> quiet.forget(DAYS)))).isZero();
    }

    @Test
    void theMutantThatLooksBeforeItForgetsTakesTheWordsOfWhoeverConfirmed() throws Exception {
        assertThat(torn(this::lookThenForget))
                .as("the check must be able to fail")
                .isPositive();
    }

    /// In how many of 200 trials somebody confirmed and lost something, or went and something stayed. By turns by a
    // link
    /// in the browser of the guest, and by the guest whose session is gone already.
    private int torn(Forgetting forgetting) throws Exception {
        int torn = 0;
        for (int number = 0; number < TRIALS; number++) {
            var trial = trial();
            boolean byLink = number % 2 == 0;
            if (!byLink) {
                Reader.SYSTEM.runs(() -> sessions.close(trial.session()));
            }
            var link = Reader.ANYONE
                    .reads(() -> signIn.link(trial.address(), "/", browser))
                    .orElseThrow();
            var start = new CyclicBarrier(2);
            var confirmed = new CountDownLatch(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var both = List.<Callable<Void>>of(
                        () -> {
                            start.await();
                            if (byLink) {
                                Reader.SYSTEM.reads(() -> signIn.redeem(
                                        link.value(), browser.value(), "Amina", Optional.of(trial.session()), ""));
                            } else {
                                Reader.SYSTEM.reads(() -> standings.confirm(trial.guest(), trial.address(), "Amina"));
                            }
                            confirmed.countDown();
                            return null;
                        },
                        () -> {
                            start.await();
                            forgetting.forget(trial, confirmed);
                            return null;
                        });
                for (var each : threads.invokeAll(both)) {
                    each.get();
                }
            }
            torn += whole(trial) ? 0 : 1;
        }
        return torn;
    }

    /// The mutant: sees a guest, and forgets a little later whoever that is by then.
    private void lookThenForget(Trial trial, CountDownLatch confirmed) throws InterruptedException {
        boolean guest = Boolean.TRUE.equals(sql.sql("select people.is_guest(:guest)")
                .param("guest", trial.guest().value())
                .query(Boolean.class)
                .single());
        assertThat(confirmed.await(60, TimeUnit.SECONDS)).isTrue();
        if (guest) {
            Reader.SYSTEM.reads(() -> standings.erase(trial.guest(), true));
        }
    }

    private Trial trial() {
        return Reader.SYSTEM.reads(() -> {
            var guest = standings.guest().id();
            var session = sessions.openGuest(guest, "");
            var said = contributions.say(new Saying(
                    new Contribution.Id(NewId.next()),
                    "statement",
                    guest,
                    null,
                    Circle.EVERYONE,
                    "en",
                    Contribution.State.WAITING,
                    WORDS));
            sql.sql("update signin.session set seen = now() - make_interval(days => :days) where person = :person")
                    .param("days", DAYS + 1)
                    .param("person", guest.value())
                    .update();
            return new Trial(guest, said.id(), session, "amina-" + UUID.randomUUID() + "@example.org");
        });
    }

    private boolean whole(Trial trial) {
        return Reader.SYSTEM.reads(() -> {
            var person = people.behind(trial.address()).map(Person::id);
            var said = contributions.find(trial.said()).orElseThrow();
            var name = people.find(trial.guest()).orElseThrow().name();
            boolean kept =
                    name.equals("Amina") && said.words().equals(WORDS) && said.state() == Contribution.State.SHOWN;
            boolean gone =
                    !name.equals("Amina") && !said.words().equals(WORDS) && said.state() == Contribution.State.WAITING;
            return person.filter(trial.guest()::equals).isPresent() ? kept : gone;
        });
    }
}
