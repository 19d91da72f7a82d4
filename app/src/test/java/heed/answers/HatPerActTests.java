package heed.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import heed.database.NewId;
import heed.database.Reader;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.Person;
import heed.people.SignedIn;
import heed.people.Speaks;
import heed.purposes.Closing;
import heed.purposes.Closings;
import heed.trace.Fate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever wears several hats says for each act which one it is done in: it stands beside the words, and stays.
@HeedTest
class HatPerActTests {

    /// An act, the page that offers it, where it is read, and what is typed.
    record Act(String page, String path, String field, String typed, String data) {}

    @Autowired
    MillRoad street;

    @Autowired
    Closings closings;

    @Autowired
    MockMvcTester pages;

    @Autowired
    TransactionTemplate transaction;

    final String mark = UUID.randomUUID().toString().substring(0, 8);
    MillRoad.Official ines;
    Person amina;
    Hat council;
    Map<String, Act> acts;

    @BeforeEach
    void aTownWhereOneCanContestLiftThankAndCall() {
        ines = street.ines();
        amina = street.resident("Amina Haddad");
        council = give(amina, Hat.Kind.ELECTED, "council " + mark);
        var purpose = street.purpose(ines, Circle.EVERYONE);
        var bench = street.statement(purpose, "A lamp by the stairs", amina);
        var answer = street.answered(
                ines,
                street.answering(
                        ines, purpose, List.of(new Answering.Settled(bench, Fate.ADOPTED, "Dark.")), MillRoad.DUE));
        var promise = answer.commitments().getFirst();
        street.settle(ines, promise, Commitment.Outcome.KEPT, "It is lit");
        var decided = street.purpose(ines, Circle.EVERYONE);
        ines.reader()
                .runs(() -> closings.close(
                        decided.id(),
                        new Closing.Words("Fear", "A guard", "She starts", LocalDate.of(2060, 1, 14)),
                        ines.hat()));
        var words = "Said " + mark;
        acts = Map.of(
                "contest",
                new Act(promise.path(), promise.path() + "/contests", "contest", words, promise.path() + ".csv"),
                "lift",
                new Act(
                        answer.path(),
                        answer.path() + "/lifts",
                        "sentence",
                        "We close the road for two weeks.",
                        answer.path() + "/lifts.csv"),
                "thanks",
                new Act(answer.path(), "/thanks/" + answer.id().value(), "words", words, "/thanks.csv"),
                "call",
                new Act(
                        decided.path() + "/tripwires",
                        decided.path() + "/calls",
                        "call",
                        words,
                        decided.path() + "/tripwires"));
    }

    @Test
    void eachActAsksInWhichHatAndShowsItFromThenOn() {
        var place = give(amina, Hat.Kind.PLACE, "Eastgate " + mark);
        acts.forEach((name, it) -> {
            assertThat(pages.get().uri(it.page()).with(SignedIn.as(amina)))
                    .as(name)
                    .bodyText()
                    .contains("name=\"" + Speaks.FIELD + "\"", "Resident of Eastgate " + mark);
            assertThat(act(it, amina, null, place)).as(name).hasStatus3xxRedirection();
            assertThat(pages.get().uri(it.page())).as(name).bodyText().contains("Resident of Eastgate " + mark);
            assertThat(pages.get().uri(it.data())).as(name).bodyText().contains("Eastgate " + mark);
        });
        Reader.SYSTEM.runs(
                () -> street.people().takeBack(place.id(), ines.person().id()));
        acts.forEach((name, it) -> assertThat(pages.get().uri(it.page()))
                .as(name + " stays what it was")
                .bodyText()
                .contains("Resident of Eastgate " + mark));
    }

    @Test
    void aHatOfSomebodyElseIsRefusedAndSoIsOneThatHasEnded() {
        var others = give(street.resident("Tomasz Nowak"), Hat.Kind.GUIDE, "paths " + mark);
        var ended = give(amina, Hat.Kind.GUIDE, "trees " + mark);
        Reader.SYSTEM.runs(
                () -> street.people().takeBack(ended.id(), ines.person().id()));
        acts.forEach((name, it) -> {
            assertThat(act(it, amina, null, others)).as(name).hasStatus(403);
            assertThat(act(it, amina, null, ended)).as(name).hasStatus(403);
            assertThat(act(it, amina, null, ines.hat())).as(name).hasStatus(403);
        });
    }

    @Test
    void oneThanksForOneselfAlsoWhileAnotherHatIsWorn() {
        var it = act("thanks");
        assertThat(pages.get().uri(it.page()).with(SignedIn.as(amina, council)))
                .bodyText()
                .contains("type=\"hidden\" name=\"" + Speaks.FIELD + "\"");
        assertThat(act(it, amina, council, council)).hasStatus(403);
        var resident = Reader.SYSTEM.reads(() -> street.people().hatsOf(amina.id())).stream()
                .filter(each -> each.kind() == Hat.Kind.RESIDENT)
                .findFirst()
                .orElseThrow();
        assertThat(act(it, amina, council, resident)).hasStatus3xxRedirection();
        assertThat(pages.get().uri(it.page()))
                .bodyText()
                .contains("Said " + mark)
                .doesNotContain("council " + mark);
    }

    @Test
    void whoeverHasOneHatIsAskedNothing() {
        var tomasz = street.resident("Tomasz Nowak");
        acts.values()
                .forEach(it -> assertThat(pages.get().uri(it.page()).with(SignedIn.as(tomasz)))
                        .bodyText()
                        .doesNotContain(Speaks.FIELD));
    }

    /// The mutant is the table without its trigger: whoever came past the door would borrow a hat.
    @Test
    void theDatabaseRefusesAHatThatIsNotOnesOwn() {
        var others = give(street.resident("Tomasz Nowak"), Hat.Kind.GUIDE, "paths " + mark);
        assertThatThrownBy(() -> contests(others)).hasStackTraceContaining("wears no such hat");
        contests(others, Reader.SYSTEM);
    }

    private void contests(Hat hat) {
        contests(hat, new Reader(amina.id().value(), Set.of(Circle.EVERYONE), false));
    }

    /// As the system the trigger does not run: this is the mutant, and it writes.
    private void contests(Hat hat, Reader reader) {
        var promise = UUID.fromString(act("contest").page().replace("/commitments/", ""));
        reader.runs(() -> transaction.executeWithoutResult(_ -> assertThat(street.contests()
                        .insert(NewId.next(), new Commitment.Id(promise), amina.id(), hat.id(), "x", null, MillRoad.AT))
                .isTrue()));
    }

    private Act act(String name) {
        return Objects.requireNonNull(acts.get(name));
    }

    private Hat give(Person person, Hat.Kind kind, String label) {
        return Reader.SYSTEM.reads(() -> street.people().give(person.id(), kind, null, label));
    }

    private MockMvcTester.MockMvcRequestBuilder act(Act it, Person who, @Nullable Hat worn, Hat chosen) {
        return pages.post()
                .uri(it.path())
                .param(it.field(), it.typed())
                .param(Speaks.FIELD, chosen.id().value().toString())
                .with(SignedIn.as(who, worn));
    }
}
