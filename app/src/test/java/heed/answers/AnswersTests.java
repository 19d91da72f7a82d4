package heed.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import heed.answers.Commitment.Outcome;
import heed.answers.MillRoad.Official;
import heed.database.Reader;
import heed.people.Circle;
import heed.purposes.Purpose;
import heed.trace.Fate;
import heed.trace.Trace;
import heed.web.Forbidden;
import heed.web.NotFound;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HeedTest
class AnswersTests {

    @Autowired
    Answers answers;

    @Autowired
    Commitments commitments;

    @Autowired
    Trace trace;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MillRoad street;

    Official ines;

    @BeforeEach
    void street() {
        ines = street.ines();
    }

    @Test
    void anAnswerSaysWhatBecomesOfAStatement() {
        var purpose = street.purpose(ines, Circle.EVERYONE);
        var statement = street.statement(purpose, "Close Mill Road at school time");

        var answer = give(purpose, List.of(new Answering.Settled(statement, Fate.ADOPTED_IN_PART, "We try it first.")));

        assertThat(Reader.ANYONE.reads(() -> trace.fateOf(statement.value())).orElseThrow())
                .satisfies(it -> assertThat(it.fate()).isEqualTo(Fate.ADOPTED_IN_PART))
                .satisfies(it -> assertThat(it.by()).isEqualTo(answer.id().value()));
        var read = Reader.ANYONE.reads(() -> answers.to(statement)).getFirst();
        assertThat(read.author()).isEqualTo("Ines Okafor");
        assertThat(read.office()).isEqualTo("Transport & Mobility");
        assertThat(read.settled().getFirst().words()).isEqualTo("Close Mill Road at school time");
        assertThat(read.commitments().getFirst().due()).isEqualTo(MillRoad.DUE);
    }

    @Test
    void nobodyAnswersWithoutTheHatOfAnOffice() {
        var purpose = street.purpose(ines, Circle.EVERYONE);
        var amina = street.resident("Amina Haddad");
        var hats = Reader.SYSTEM.reads(() -> street.people().hatsOf(amina.id()));
        var answering = new Answering(
                purpose.id(),
                amina.id(),
                hats.getFirst().id(),
                "I decide",
                List.of(),
                List.of(),
                List.of(),
                MillRoad.NEXT,
                MillRoad.AT);
        var borrowed = new Answering(
                purpose.id(),
                amina.id(),
                ines.hat().id(),
                "I decide",
                List.of(),
                List.of(),
                List.of(),
                MillRoad.NEXT,
                MillRoad.AT);

        assertThatThrownBy(() -> Reader.SYSTEM.reads(() -> answers.answer(answering)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> Reader.SYSTEM.reads(() -> answers.answer(borrowed)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aStatementIsAnsweredUnderItsOwnPurpose() {
        var here = street.purpose(ines, Circle.EVERYONE);
        var elsewhere = street.statement(street.purpose(ines, Circle.EVERYONE), "A bench by the river");

        assertThatThrownBy(() -> give(here, List.of(new Answering.Settled(elsewhere, Fate.ADOPTED, "Yes"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSettledCommitmentIsNotRewritten() {
        var promised = promise();

        var first = street.settle(ines, promised, Outcome.KEPT, "214 children on the first morning");
        var second = street.settle(ines, promised, Outcome.BROKEN, "Never happened");

        assertThat(first).isInstanceOf(Settling.Done.class);
        assertThat(second).isInstanceOf(Settling.SettledBefore.class);
        assertThat(street.found(promised).settlement())
                .extracting(Commitment.Settlement::outcome, Commitment.Settlement::evidence)
                .containsExactly(Outcome.KEPT, "214 children on the first morning");
    }

    /// The mutant forgets `where outcome is null`; the policy of the database still keeps what was settled.
    @Test
    void evenAForgottenWhereRewritesNoSettledCommitment() {
        var promised = promise();
        var mutant = (java.util.function.IntSupplier) () -> Reader.SYSTEM.reads(() -> transaction.execute(
                _ -> sql.sql("update answers.commitment set outcome = 'BROKEN', evidence = 'x', settled_by = :by,"
                                + " settled_at = now() where id = :id")
                        .param("id", promised.id().value())
                        .param("by", ines.person().id().value())
                        .update()));

        street.settle(ines, promised, Outcome.KEPT, "It was done");

        assertThat(mutant.getAsInt()).isZero();
        assertThat(street.found(promised).settlement())
                .extracting(Commitment.Settlement::outcome)
                .isEqualTo(Outcome.KEPT);
        assertThatThrownBy(() -> Reader.SYSTEM.runs(() -> transaction.executeWithoutResult(_ ->
                        sql.sql("update answers.commitment set due = due + 1").update())))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void onlyTheOfficeThatPromisedSettles() {
        var promised = promise();
        var parks = street.official("Rosa Lind", "office:parks", "Parks");

        assertThatThrownBy(() -> street.settle(parks, promised, Outcome.KEPT, "We did"))
                .isInstanceOf(Forbidden.class);
        assertThat(street.found(promised).settlement()).isNull();
    }

    @Test
    void anAnswerInACircleIsForThatCircle() {
        var purpose = street.purpose(ines, MillRoad.TRANSPORT);
        var statement = street.statement(purpose, "The contractor is late");
        var answer = give(purpose, List.of(new Answering.Settled(statement, Fate.ANSWERED, "We know")));
        var parks = new Reader(null, Set.of(Circle.EVERYONE, Circle.STAFF, "office:parks"), false);

        for (var outsider : List.of(Reader.ANYONE, parks)) {
            assertThat(outsider.reads(() -> answers.find(answer.id()))).isEmpty();
            assertThat(outsider.reads(() -> answers.of(purpose.id()))).isEmpty();
            assertThat(outsider.reads(() -> commitments.of(purpose.id()))).isEmpty();
            assertThat(outsider.reads(() -> trace.fateOf(statement.value()))).isEmpty();
        }
        assertThat(ines.reader().reads(() -> answers.find(answer.id()))).isPresent();
    }

    private Commitment promise() {
        return street.promised(ines, street.purpose(ines, Circle.EVERYONE), MillRoad.DUE);
    }

    private Answer give(Purpose purpose, List<Answering.Settled> settled) {
        return street.answered(ines, street.answering(ines, purpose, settled, MillRoad.DUE));
    }
}
