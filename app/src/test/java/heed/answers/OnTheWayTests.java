package heed.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import heed.answers.Commitment.Outcome;
import heed.answers.Commitment.State;
import heed.answers.MillRoad.Official;
import heed.database.Reader;
import heed.people.Circle;
import heed.people.Person;
import heed.people.SignedIn;
import heed.people.Visitor;
import heed.trace.Link;
import heed.trace.Trace;
import heed.web.Forbidden;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What happens to a promise between the day it is made and its end, and how a sentence becomes one.
@HeedTest
class OnTheWayTests {

    private static final String SENTENCE = "We close the road for two weeks.";

    @Autowired
    MillRoad street;

    @Autowired
    Lifts lifts;

    @Autowired
    Trace trace;

    @Autowired
    MockMvcTester pages;

    Official ines;
    Commitment promised;

    @BeforeEach
    void aPromise() {
        ines = street.ines();
        promised = street.promised(ines, street.purpose(ines, Circle.EVERYONE), MillRoad.DUE);
    }

    @Test
    void aPromiseIsFollowedPartByPartAndADelayKeepsTheFirstDay() {
        var path = promised.path() + "/progress";
        assertThat(pages.post()
                        .uri(path)
                        .param("kind", "PART")
                        .param("part", "The poles stand")
                        .with(ines.signedIn()))
                .hasStatus3xxRedirection();
        var part = Reader.ANYONE
                .reads(() -> street.commitments().progress(promised.id()))
                .getFirst();
        assertThat(pages.post()
                        .uri(path)
                        .param("kind", "STATUS")
                        .param("step", part.id().toString())
                        .param("status", "DONE")
                        .param("progress", "All nine, see the photograph")
                        .param("progress-link", "https://photos.example/poles")
                        .with(ines.signedIn()))
                .hasStatus3xxRedirection();
        assertThat(pages.post()
                        .uri(path)
                        .param("kind", "DELAY")
                        .param("delay", "The cable is late")
                        .param("delay-due", MillRoad.DUE.toString())
                        .with(ines.signedIn()))
                .hasStatus(422)
                .bodyText()
                .contains("The cable is late", "href=\"#delay-due\"");
        assertThat(pages.post()
                        .uri(path)
                        .param("kind", "DELAY")
                        .param("delay", "The cable is late")
                        .param("delay-due", MillRoad.DUE.plusDays(30).toString())
                        .with(ines.signedIn()))
                .hasStatus3xxRedirection();

        assertThat(street.found(promised))
                .extracting(Commitment::due, Commitment::firstDue)
                .containsExactly(MillRoad.DUE.plusDays(30), MillRoad.DUE);
        assertThat(pages.get().uri(promised.path()))
                .hasStatusOk()
                .bodyText()
                .contains("The poles stand", "https://photos.example/poles", "The cable is late", "first promised by");
        assertThat(pages.get().uri(promised.path() + ".json"))
                .bodyText()
                .contains("\"event\":\"part\"", "\"event\":\"done\"", "\"event\":\"delay\"");
    }

    @Test
    void afterTheEndNothingIsReported() {
        street.settle(ines, promised, Outcome.BROKEN, "No money");

        assertThat(report(Progress.Kind.DELAY)).isInstanceOf(Settling.SettledBefore.class);
        assertThat(street.found(promised).due()).isEqualTo(MillRoad.DUE);
        var parks = street.official("Rosa Lind", "office:parks", "Parks");
        assertThatThrownBy(() -> parks.reader()
                        .reads(() -> street.commitments()
                                .report(promised.id(), progress(Progress.Kind.PART), null, parks.hat())))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aReplacedPromiseLeadsToTheNewOne() {
        assertThat(pages.post()
                        .uri(promised.path() + "/settlement")
                        .param("outcome", "REPLACED")
                        .param("evidence", "Gates are better than guards")
                        .param("instead", "Two gates")
                        .param("instead-due", "2060-06-01")
                        .with(ines.signedIn()))
                .hasStatus3xxRedirection();

        var old = street.found(promised);
        assertThat(old.state(LocalDate.of(2026, 11, 22))).isEqualTo(State.REPLACED);
        var anew = java.util.Objects.requireNonNull(old.replacedBy());
        assertThat(Reader.ANYONE.reads(() -> trace.from(old.id().value())))
                .extracting(Link::kind, Link::to)
                .contains(org.assertj.core.api.Assertions.tuple(Link.Kind.JOINED_TO, anew.value()));
        assertThat(Reader.ANYONE.reads(() -> street.commitments().find(anew)))
                .hasValueSatisfying(it -> assertThat(it.words()).isEqualTo("Two gates"));
    }

    /// Some say it was kept, some promise something else instead: one of them is heard, and no promise is left over.
    @Test
    void ofManyWhoSettleAndReplaceAtOnceOneIsHeard() throws Exception {
        for (int trial = 0; trial < 5; trial++) {
            var purpose = street.purpose(ines, Circle.EVERYONE);
            var it = street.promised(ines, purpose, MillRoad.DUE);
            assertThat(SettlementRaceTests.together(n -> (n % 2 == 0
                                    ? street.settle(ines, it, Outcome.KEPT, "Number " + n)
                                    : ines.reader()
                                            .reads(() -> street.commitments()
                                                    .replace(
                                                            it.id(),
                                                            new Answering.Promise("Instead " + n, MillRoad.DUE),
                                                            "Better",
                                                            null,
                                                            ines.hat())))
                            instanceof Settling.Done))
                    .isOne();
            var all = Reader.ANYONE.reads(() -> street.commitments().of(purpose.id()));
            assertThat(all).hasSize(street.found(it).replacedBy() == null ? 1 : 2);
        }
    }

    @Test
    void anyoneLiftsASentenceAndTheOfficeMakesItAPromise() {
        var amina = street.resident("Amina Haddad");
        var path = "/answers/" + promised.answer().value();
        assertThat(pages.post()
                        .uri(path + "/lifts")
                        .param("sentence", "We build a tunnel.")
                        .with(SignedIn.as(amina)))
                .hasStatus(422)
                .bodyText()
                .contains("We build a tunnel.", "href=\"#sentence\"");
        assertThat(lift(amina)).isEqualTo(Lift.Result.DONE);
        assertThat(lift(street.resident("Tomasz Nowak"))).isEqualTo(Lift.Result.BEFORE);
        var lift = lift();
        assertThat(pages.get().uri(path).with(ines.signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains(SENTENCE, "/lifts/" + lift.id() + "/decision");
        var parks = street.official("Rosa Lind", "office:parks", "Parks");
        assertThatThrownBy(() -> parks.reader().reads(() -> lifts.confirm(lift.id(), MillRoad.DUE, parks.hat())))
                .isInstanceOf(Forbidden.class);

        assertThat(pages.post()
                        .uri("/lifts/{id}/decision", lift.id())
                        .param("decision", "confirm")
                        .param("due-" + lift.id(), "2060-03-01")
                        .with(ines.signedIn()))
                .hasStatus3xxRedirection();

        var confirmed = java.util.Objects.requireNonNull(lift().commitment());
        assertThat(Reader.ANYONE.reads(() -> street.commitments().find(confirmed)))
                .hasValueSatisfying(it -> assertThat(it)
                        .extracting(Commitment::words, Commitment::due, Commitment::author)
                        .containsExactly(SENTENCE, LocalDate.of(2060, 3, 1), "Ines Okafor"));
        assertThat(Reader.ANYONE.reads(() -> trace.to(confirmed.value())))
                .extracting(Link::kind)
                .containsExactly(Link.Kind.PROMISES);
        assertThat(pages.get().uri(path + "/lifts.csv")).bodyText().contains(SENTENCE, "true");
    }

    @Test
    void ofManyWhoConfirmAndDeclineAtOnceOneIsHeard() throws Exception {
        lift(street.resident("Amina Haddad"));
        var id = lift().id();

        assertThat(SettlementRaceTests.together(n -> ines.reader()
                                .reads(() -> n % 2 == 0
                                        ? lifts.confirm(id, MillRoad.DUE, ines.hat())
                                        : lifts.decline(id, "Not meant so", ines.hat()))
                        == Lift.Result.DONE))
                .isOne();
        assertThat(lift().commitment() == null).isNotEqualTo(lift().reason() == null);
    }

    private Lift lift() {
        return Reader.ANYONE.reads(() -> lifts.of(promised.answer())).getFirst();
    }

    private Lift.Result lift(Person by) {
        var reader = new Reader(by.id().value(), Set.of(Circle.EVERYONE), false);
        return reader.reads(() -> lifts.lift(
                promised.answer(),
                " We close  the road for two weeks. ",
                null,
                new Visitor(by, null, Set.of(Circle.EVERYONE))));
    }

    private Settling report(Progress.Kind kind) {
        return ines.reader().reads(() -> street.commitments().report(promised.id(), progress(kind), null, ines.hat()));
    }

    private static Progress progress(Progress.Kind kind) {
        var due = kind == Progress.Kind.DELAY ? MillRoad.DUE.plusDays(9) : null;
        return new Progress(heed.database.NewId.next(), kind, null, "Words", null, due, "", MillRoad.AT);
    }
}
