package heed.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import heed.answers.Commitment.Outcome;
import heed.answers.Commitment.State;
import heed.answers.Contest.Verdict;
import heed.answers.MillRoad.Official;
import heed.database.Reader;
import heed.offices.Offices;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.Person;
import heed.people.Visitor;
import heed.trace.Fate;
import heed.web.Forbidden;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Who looks at what is contested: somebody else, and of the office above.
@HeedTest
class OfficeAboveTests {

    @Autowired
    MillRoad street;

    @Autowired
    Contests contests;

    @Autowired
    ContestTable table;

    @Autowired
    Offices offices;

    @Autowired
    MockMvcTester pages;

    String hall = "office:hall-" + UUID.randomUUID();
    String light = "office:light-" + UUID.randomUUID();
    Official lee;
    Official rosa;
    Commitment promised;
    UUID contest;

    @BeforeEach
    void aPromiseOfAnOfficeBeneathAnother() {
        var ines = street.ines();
        var amina = street.resident("Amina Haddad");
        Reader.SYSTEM.runs(() -> {
            street.people().office(hall, "The town");
            offices.found(hall, "The town", null, "", ines.person().id());
            offices.found(light, "Light", hall, "", ines.person().id());
        });
        lee = street.official("Lee Lamb", light, "Light");
        rosa = street.official("Rosa Lind", light, "Light");
        var purpose = street.purpose(ines, Circle.EVERYONE);
        var bench = street.statement(purpose, "A lamp by the stairs", amina);
        var answering = street.answering(
                lee, purpose, List.of(new Answering.Settled(bench, Fate.ADOPTED, "It is dark.")), MillRoad.DUE);
        promised = street.answered(lee, answering).commitments().getFirst();
        street.settle(lee, promised, Outcome.KEPT, "It is lit");
        contested(amina);
    }

    private void contested(Person by) {
        new Reader(by.id().value(), Set.of(Circle.EVERYONE), false)
                .reads(() -> contests.contest(
                        promised.id(), new Visitor(by, null, Set.of(Circle.EVERYONE)), "It is dark still", null, null));
        contest =
                Reader.ANYONE.reads(() -> contests.of(promised.id())).getFirst().id();
    }

    /// The mutant is the rule that asks only who is involved: it would let Rosa, a colleague, judge.
    @Test
    void aColleagueDoesNotJudgeWhereSomebodyAboveCan() throws Exception {
        var vera = street.official("Vera Stone", hall, "The town");
        boolean mutantRefuses = rosa.reader()
                .reads(() -> table.involved(contest))
                .contains(rosa.person().id().value());

        assertThat(mutantRefuses).isFalse();
        assertThat(page(rosa)).doesNotContain("name=\"verdict\"");
        assertThatThrownBy(() -> judge(rosa)).isInstanceOf(Forbidden.class);
        assertThat(page(vera)).contains("name=\"verdict\"");
        assertThat(judge(vera)).isEqualTo(Contest.Result.DONE);
        assertThat(street.found(promised).state(LocalDate.of(2026, 11, 22))).isEqualTo(State.BROKEN);
    }

    @Test
    void whereNobodyWorksAboveAnyOtherOfficialJudges() {
        assertThat(judge(rosa)).isEqualTo(Contest.Result.DONE);
    }

    /// Whoever promised is the only one who also speaks for the office above.
    @Test
    void whereNobodyAboveIsFreeAnyOtherOfficialJudges() {
        var above =
                Reader.SYSTEM.reads(() -> street.people().give(lee.person().id(), Hat.Kind.OFFICE, hall, "The town"));

        assertThatThrownBy(() -> judge(new Official(lee.person(), above))).isInstanceOf(Forbidden.class);
        assertThat(judge(rosa)).isEqualTo(Contest.Result.DONE);
    }

    private String page(Official who) throws java.io.UnsupportedEncodingException {
        return pages.get()
                .uri(promised.path())
                .with(who.signedIn())
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private Contest.Result judge(Official by) {
        return by.reader().reads(() -> contests.judge(promised.id(), contest, Verdict.NOT_KEPT, "I looked.", by.hat()));
    }
}
