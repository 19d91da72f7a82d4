package heed.signin;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.People;
import heed.people.Person;
import heed.people.Standings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A link is used once and a guest becomes one person, however many try at the same moment.
@HeedTest
class LinkRaceTests {

    static final int TRIALS = 200;
    static final int AT_ONCE = 4;

    @Autowired
    SignIn signIn;

    @Autowired
    Sessions sessions;

    @Autowired
    Standings standings;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    final Secret browser = Secret.fresh();

    @Test
    void ofManyAtOnceOneUsesALink() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            var token = link(address());
            assertThat(together(_ -> Reader.SYSTEM.reads(
                                    () -> signIn.redeem(token.value(), browser.value(), "Amina", Optional.empty(), "")))
                            .stream()
                            .filter(SignIn.Use.SignedIn.class::isInstance))
                    .hasSize(1);
        }
    }

    @Test
    void theMutantThatLooksBeforeItDeletesUsesALinkTwice() throws Exception {
        int twice = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            var token = link(address());
            var used = together(_ -> Boolean.TRUE.equals(transaction.execute(_ -> {
                var found = sql.sql("select count(*) from signin.sign_in where token = :token")
                        .param("token", token.hash())
                        .query(Integer.class)
                        .single();
                sql.sql("delete from signin.sign_in where token = :token")
                        .param("token", token.hash())
                        .update();
                return found == 1;
            })));
            twice += used.stream().filter(it -> it).count() > 1 ? 1 : 0;
        }
        assertThat(twice).as("the check must be able to fail").isPositive();
    }

    @Test
    void ofManyAtOnceOneBecomesWhoTheGuestWas() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            var guest = Reader.SYSTEM.reads(() -> standings.guest());
            var session = Reader.SYSTEM.reads(() -> sessions.openGuest(guest.id(), ""));
            var addresses = IntStream.range(0, AT_ONCE).mapToObj(_ -> address()).toList();
            var links = addresses.stream().map(this::link).toList();
            together(i -> Reader.SYSTEM.reads(
                    () -> signIn.redeem(links.get(i).value(), browser.value(), "Amina", Optional.of(session), "")));
            var became = addresses.stream()
                    .map(it -> Reader.SYSTEM
                            .reads(() -> people.behind(it))
                            .orElseThrow()
                            .id())
                    .toList();
            assertThat(became).as("four mailboxes are four people").doesNotHaveDuplicates();
            assertThat(became.stream().filter(guest.id()::equals)).hasSize(1);
        }
    }

    @Test
    void theMutantThatLooksBeforeItClaimsGivesAGuestToTwo() throws Exception {
        int twice = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            var guest = Reader.SYSTEM.reads(() -> standings.guest());
            var claimed = together(_ -> Boolean.TRUE.equals(transaction.execute(_ -> {
                var found = isGuest(guest.id());
                sql.sql("update people.person set guest = false where id = :id")
                        .param("id", guest.id().value())
                        .update();
                return found;
            })));
            twice += claimed.stream().filter(it -> it).count() > 1 ? 1 : 0;
        }
        assertThat(twice).as("the check must be able to fail").isPositive();
    }

    private boolean isGuest(Person.Id id) {
        return sql.sql("select guest from people.person where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private Secret link(String address) {
        return Reader.ANYONE.reads(() -> signIn.link(address, "/", browser)).orElseThrow();
    }

    private static String address() {
        return "amina-" + UUID.randomUUID() + "@example.org";
    }

    private interface Act<T> {
        T as(int number);
    }

    private static <T> List<T> together(Act<T> act) throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<T>>();
            for (int i = 0; i < AT_ONCE; i++) {
                int number = i;
                all.add(() -> {
                    start.await();
                    return act.as(number);
                });
            }
            var done = new ArrayList<T>();
            for (var each : threads.invokeAll(all)) {
                done.add(each.get());
            }
            return done;
        }
    }
}
