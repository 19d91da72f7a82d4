package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import heed.people.Visitor;
import heed.purposes.Purposes;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@HeedTest
class RewordingTests {

    static final int TRIALS = 200;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Opinions opinions;

    @Autowired
    Rewording rewording;

    @Autowired
    RewordingTable table;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theAuthorSaysItBetterAndTheEarlierWordsStayReadable() {
        var town = Consulted.with(purposes, opinions, people, 0);
        var amina = person("Amina");
        var said = say(town, amina, "Close the road");

        reword(amina, said, "Close Mill Road to cars before school").hasStatus3xxRedirection();

        assertThat(pages.get().uri("/statements/" + said.id().value()))
                .bodyText()
                .contains("Close Mill Road to cars before school", "How it was worded", "Close the road");
    }

    @Test
    void nobodyElseRewordsAStatement() {
        var town = Consulted.with(purposes, opinions, people, 0);
        var said = say(town, person("Amina"), "More benches");

        reword(person("Rashid"), said, "No benches").hasStatus(403);
        assertThat(find(said).words()).isEqualTo("More benches");
    }

    @Test
    void withTenAnswersTheWordsStay() {
        var town = Consulted.with(purposes, opinions, people, 0);
        var amina = person("Amina");
        var said = say(town, amina, "Slow down");
        answered(said, Rewording.ENOUGH - 1);
        reword(amina, said, "Slow down near schools").hasStatus3xxRedirection();
        answered(said, 1);

        reword(amina, said, "Speed up")
                .hasStatus(422)
                .bodyText()
                .contains("Ten people have answered this statement, so the words they answered stay", "Speed up");
        assertThat(find(said).words()).isEqualTo("Slow down near schools");
    }

    @Test
    void whoAnsweredEarlierWordsIsToldUntilTheyAnswerAgain() {
        var town = Consulted.with(purposes, opinions, people, 0);
        var amina = person("Amina");
        var rashid = person("Rashid");
        var said = say(town, amina, "Trams");
        Reader.ANYONE.reads(() -> opinions.vote(rashid.id(), said.id(), Vote.AGREE));
        reword(amina, said, "Trams every ten minutes").hasStatus3xxRedirection();
        reword(amina, said, "Trams every five minutes").hasStatus3xxRedirection();

        assertThat(pages.get().uri("/purposes/{slug}/opinions", town.slug()).with(SignedIn.as(rashid)))
                .bodyText()
                .contains("Reworded since you answered", "Trams every five minutes", "<q dir=\"auto\">Trams</q>");

        Reader.ANYONE.reads(() -> opinions.vote(rashid.id(), said.id(), Vote.AGREE));
        assertThat(changed(rashid)).isEmpty();
        assertThat(changed(amina)).isEmpty();
    }

    @Test
    void anAnswerToWordsThatNoLongerStandIsNotCounted() {
        var town = Consulted.with(purposes, opinions, people, 0);
        var amina = person("Amina");
        var rashid = person("Rashid");
        var said = say(town, amina, "Buses");
        reword(amina, said, "Free buses").hasStatus3xxRedirection();

        assertThat(pages.post()
                        .uri("/statements/{id}/vote", said.id().value())
                        .param("vote", "AGREE")
                        .param("wording", "1")
                        .with(SignedIn.as(rashid)))
                .hasRedirectedUrl("/statements/" + said.id().value());
        assertThat(Reader.SYSTEM.reads(() -> opinions.votesOf(town.purpose(), rashid.id())))
                .isEmpty();
    }

    /// Either the tenth answer comes first and the words stay, or the words change and that answer is not counted.
    @Test
    void theWordsNeverChangeAfterTheTenthAnswer() throws Exception {
        assertThat(both((said, amina) -> rewording.reword(said, amina.id(), "Said better " + UUID.randomUUID())
                        instanceof Rewording.Result.Done))
                .isZero();
    }

    @Test
    void theMutantThatCountsWithoutHoldingLetsBothHappen() throws Exception {
        assertThat(both((said, _) -> Boolean.TRUE.equals(transaction.execute(_ -> {
                    boolean may = table.votes(said.id().value()) < Rewording.ENOUGH;
                    if (may) {
                        table.reworded(said.id().value(), java.time.Instant.now());
                    }
                    return may;
                }))))
                .as("the check must be able to fail")
                .isPositive();
    }

    private interface Way {
        boolean reword(Statement said, Person by);
    }

    /// How often a rewording and the tenth answer to the earlier words both went through.
    private int both(Way way) throws Exception {
        var town = Consulted.with(purposes, opinions, people, 0);
        var amina = person("Amina");
        var voters = IntStream.range(0, Rewording.ENOUGH)
                .mapToObj(i -> person("Voter " + i))
                .toList();
        int both = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            var said = say(town, amina, "Trial " + trial + " " + UUID.randomUUID());
            voters.stream()
                    .limit(Rewording.ENOUGH - 1)
                    .forEach(it -> Reader.ANYONE.reads(() -> opinions.vote(it.id(), said.id(), Vote.PASS)));
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var reworded = threads.submit(() -> {
                    start.await();
                    return Reader.SYSTEM.reads(() -> way.reword(said, amina));
                });
                var counted = threads.submit(() -> {
                    start.await();
                    return Reader.ANYONE.reads(() -> opinions.vote(
                            voters.getLast().id(), said.id(), Vote.AGREE, new Seen(1, OptionalDouble.empty())));
                });
                boolean done = counted.get() instanceof Opinions.Voting.Done;
                both += reworded.get() && done ? 1 : 0;
                assertThat(reworded.get() || done).isTrue();
            }
        }
        return both;
    }

    private java.util.List<Rewording.Changed> changed(Person person) {
        return Reader.SYSTEM.reads(() -> rewording.changed(person.id()));
    }

    private Statement find(Statement said) {
        return Reader.SYSTEM.reads(() -> opinions.find(said.id()).orElseThrow());
    }

    private void answered(Statement said, int times) {
        for (int i = 0; i < times; i++) {
            var voter = person("Voter " + i);
            Reader.ANYONE.reads(() -> opinions.vote(voter.id(), said.id(), Vote.AGREE));
        }
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResultAssert reword(
            Person by, Statement said, String words) {
        return assertThat(pages.post()
                .uri("/statements/{id}/rewording", said.id().value())
                .param("words", words)
                .with(SignedIn.as(by))
                .exchange());
    }

    private Statement say(Consulted town, Person author, String words) {
        var visitor = new Visitor(author, null, Set.of("everyone"));
        return Reader.SYSTEM.reads(() -> {
            var done = (Opinions.Adding.Done) opinions.add(purposes.at(town.slug()), visitor, words, "en", true);
            return opinions.find(done.id()).orElseThrow();
        });
    }

    private Person person(String name) {
        return Reader.SYSTEM.reads(() -> people.arrive(UUID.randomUUID() + "@riverton.example", name));
    }
}
