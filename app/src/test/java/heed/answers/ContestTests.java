package heed.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import heed.answers.Commitment.Outcome;
import heed.answers.Commitment.State;
import heed.answers.Contest.Verdict;
import heed.answers.MillRoad.Official;
import heed.clocks.Clocks;
import heed.clocks.Duty;
import heed.clocks.OfficeClock;
import heed.contributions.Contribution;
import heed.contributions.Pens;
import heed.database.Chore;
import heed.database.Reader;
import heed.opinions.Opinions;
import heed.opinions.Statement;
import heed.opinions.Vote;
import heed.people.Circle;
import heed.people.Person;
import heed.people.Proofs;
import heed.people.Rung;
import heed.people.SignedIn;
import heed.people.Standings;
import heed.people.Visitor;
import heed.purposes.Purpose;
import heed.purposes.Stage;
import heed.trace.Fate;
import heed.web.Forbidden;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// "Done" is not the last word.
@HeedTest
class ContestTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    MillRoad street;

    @Autowired
    Contests contests;

    @Autowired
    Clocks clocks;

    @Autowired
    List<Chore> chores;

    @Autowired
    Opinions opinions;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Proofs proofs;

    @Autowired
    Pens pens;

    @Autowired
    Standings standings;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    Official ines;
    Person amina;
    Purpose purpose;
    Contribution.Id lamps;
    Commitment promised;

    @BeforeEach
    void aPromiseSaidToBeKept() {
        ines = street.ines();
        amina = street.resident("Amina Haddad");
        purpose = street.purpose(ines, Circle.EVERYONE);
        lamps = street.statement(purpose, "Lamps on the bridge", amina);
        promised = street.answered(
                        ines,
                        street.answering(
                                ines,
                                purpose,
                                List.of(new Answering.Settled(lamps, Fate.ADOPTED, "It is dark.")),
                                MillRoad.DUE))
                .commitments()
                .getFirst();
        street.settle(ines, promised, Outcome.KEPT, "Nine lamps are lit");
    }

    @Test
    void whoAskedContestsAndSomebodyElseLooksAtIt() {
        assertThat(contest(amina)).isEqualTo(Contest.Result.DONE);
        assertThat(contest(amina)).isEqualTo(Contest.Result.TOO_LATE);
        assertThat(state()).isEqualTo(State.CONTESTED);
        assertThat(pages.get().uri("/commitments?state=contested&of=" + purpose.slug()))
                .bodyText()
                .contains(promised.path());

        assertThatThrownBy(() -> judge(ines, Verdict.STANDS)).isInstanceOf(Forbidden.class);
        var li = street.official("Li Wen", MillRoad.TRANSPORT, "Transport & Mobility");
        assertThat(judge(li, Verdict.NOT_KEPT)).isEqualTo(Contest.Result.DONE);
        assertThat(judge(street.official("Rosa Lind", "office:parks", "Parks"), Verdict.STANDS))
                .isEqualTo(Contest.Result.TOO_LATE);

        assertThat(state()).isEqualTo(State.BROKEN);
        assertThat(street.found(promised).settlement())
                .extracting(Commitment.Settlement::outcome)
                .isEqualTo(Outcome.KEPT);
        assertThat(pages.get().uri(promised.path()))
                .hasStatusOk()
                .bodyText()
                .contains("Kept, says the office", "It is dark still", "it was not kept", "Li Wen");
        assertThat(pages.get().uri(promised.path() + ".csv"))
                .bodyText()
                .contains("promised", "kept", "contested", "not-kept");
    }

    @Test
    void aContestUnderAPseudonymNamesNobody() {
        Reader.SYSTEM.runs(() -> {
            proofs.prove(amina.id(), Rung.VERIFIED, "Riverton");
            pens.take(amina.id(), purpose.id().value(), drawn -> "Verified resident · " + drawn);
        });
        assertThat(contest(amina)).isEqualTo(Contest.Result.DONE);
        assertThat(Reader.ANYONE.reads(() -> contests.of(promised.id())))
                .singleElement()
                .satisfies(it -> assertThat(it.by()).startsWith("Verified resident · "));
        Reader.SYSTEM.reads(() -> standings.erase(amina.id(), false));
        assertThat(Reader.ANYONE.reads(() -> contests.of(promised.id())))
                .as("the link is gone")
                .singleElement()
                .satisfies(it -> assertThat(it.by()).isEqualTo("A former participant"));
    }

    @Test
    void aContestStartsAClockThatAJudgementEnds() {
        contest(amina);

        assertThat(clock().stop()).isNull();
        assertThat(clock().duty()).isEqualTo(Duty.JUDGE);
        judge(street.official("Li Wen", MillRoad.TRANSPORT, "Transport & Mobility"), Verdict.STANDS);
        assertThat(Objects.requireNonNull(clock().stop()).how()).isEqualTo(OfficeClock.How.JUDGED);
    }

    private OfficeClock clock() {
        return Reader.ANYONE
                .reads(() -> clocks.of(List.of(promised.id().value())))
                .getFirst();
    }

    @Test
    void aStageOfListeningThatEndsStartsOneClockUntilAllHaveAnAnswer() {
        var waits = street.statement(purpose, "A bench by the river", amina);
        var yesterday = LocalDate.now(ZoneId.systemDefault()).minusDays(1);
        Reader.SYSTEM.runs(() -> street.purposes()
                .setStages(purpose.id(), List.of(Stage.of(Stage.Key.LISTEN, yesterday.minusDays(9), yesterday, ""))));
        chores.stream().filter(it -> it.name().equals("stages and support")).forEach(Chore::run);
        chores.stream().filter(it -> it.name().equals("stages and support")).forEach(Chore::run);

        assertThat(ofPurpose()).hasSize(1).allMatch(it -> it.stop() == null);
        street.answered(
                ines, street.answering(ines, purpose, List.of(new Answering.Settled(waits, Fate.ANSWERED, "In May."))));
        assertThat(ofPurpose()).hasSize(1).allMatch(it -> it.stop() != null);
    }

    private List<OfficeClock> ofPurpose() {
        return Reader.ANYONE.reads(() -> clocks.of(List.of(purpose.id().value())));
    }

    @Test
    void onlyThoseWhoAskedContest() {
        var bystander = street.resident("Tomasz Nowak");
        var supporter = street.resident("Rashid Khan");
        var statement = new Statement.Id(lamps.value());
        reader(supporter).runs(() -> opinions.vote(supporter.id(), statement, Vote.AGREE));
        reader(bystander).runs(() -> opinions.vote(bystander.id(), statement, Vote.DISAGREE));

        assertThatThrownBy(() -> contest(bystander)).isInstanceOf(Forbidden.class);
        assertThat(contest(supporter)).isEqualTo(Contest.Result.DONE);
    }

    @Test
    void theWholeWayWorksOnThePages() {
        var li = street.official("Li Wen", MillRoad.TRANSPORT, "Transport & Mobility");
        assertThat(pages.get().uri(promised.path()).with(SignedIn.as(amina)))
                .bodyText()
                .contains("Was it really kept?");
        assertThat(pages.post()
                        .uri(promised.path() + "/contests")
                        .param("contest", "It is dark still")
                        .param("contest-link", "javascript:alert(1)")
                        .with(SignedIn.as(amina)))
                .hasStatus(422)
                .bodyText()
                .contains("It is dark still", "href=\"#contest-link\"");
        assertThat(pages.post()
                        .uri(promised.path() + "/contests")
                        .param("contest", "It is dark still")
                        .param("contest-link", "https://photos.example/bridge")
                        .with(SignedIn.as(amina)))
                .hasStatus3xxRedirection();
        var contest = Reader.ANYONE.reads(() -> contests.of(promised.id())).getFirst();
        assertThat(pages.get().uri(promised.path()).with(ines.signedIn()))
                .bodyText()
                .doesNotContain("name=\"verdict\"");
        assertThat(pages.get().uri(promised.path()).with(li.signedIn()))
                .bodyText()
                .contains("name=\"verdict\"");
        assertThat(pages.post()
                        .uri(promised.path() + "/verdict")
                        .param("contest-id", contest.id().toString())
                        .param("verdict", "STANDS")
                        .param("verdict-reason", "I walked there at night: nine lamps.")
                        .with(li.signedIn()))
                .hasStatus3xxRedirection();
        assertThat(state()).isEqualTo(State.KEPT);
    }

    @Test
    void ofManyWhoJudgeAtOnceOneIsHeard() throws Exception {
        contest(amina);
        var judges = java.util.stream.IntStream.range(0, SettlementRaceTests.COLLEAGUES)
                .mapToObj(n -> street.official("Judge " + n, "office:parks", "Parks"))
                .toList();

        assertThat(SettlementRaceTests.together(n ->
                        judge(judges.get(n), n % 2 == 0 ? Verdict.STANDS : Verdict.NOT_KEPT) == Contest.Result.DONE))
                .isOne();
    }

    /// The mutant lets the official who settled judge; the database refuses it.
    @Test
    void evenAForgottenRuleLetsNobodyJudgeTheirOwnWord() {
        contest(amina);

        assertThatThrownBy(() -> Reader.SYSTEM.runs(() -> transaction.executeWithoutResult(_ -> sql.sql("""
                                        update answers.contest
                                           set verdict = 'STANDS', reason = 'x', judged_by = settled_by,
                                               judged_hat = :hat, judged_at = now()
                                         where commitment = :id
                                        """)
                        .param("id", promised.id().value())
                        .param("hat", ines.hat().id().value())
                        .update())))
                .hasStackTraceContaining("looked_at_by_somebody_else");
    }

    private State state() {
        return street.found(promised).state(TODAY);
    }

    private Contest.Result contest(Person by) {
        return reader(by)
                .reads(() -> contests.contest(
                        promised.id(), new Visitor(by, null, Set.of(Circle.EVERYONE)), "It is dark still", null, null));
    }

    private Contest.Result judge(Official by, Verdict verdict) {
        UUID contest =
                Reader.ANYONE.reads(() -> contests.of(promised.id())).getFirst().id();
        return by.reader().reads(() -> contests.judge(promised.id(), contest, verdict, "I looked.", by.hat()));
    }

    private static Reader reader(Person person) {
        return new Reader(person.id().value(), Set.of(Circle.EVERYONE), false);
    }
}
