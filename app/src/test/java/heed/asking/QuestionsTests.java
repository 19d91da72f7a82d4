package heed.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import heed.asking.Hall.Somebody;
import heed.clocks.Cause;
import heed.clocks.Duty;
import heed.clocks.OfficeClock;
import heed.clocks.OfficeClock.How;
import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.contributions.Saying;
import heed.database.NewId;
import heed.database.Reader;
import heed.offices.Office;
import heed.people.Circle;
import heed.web.Forbidden;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// Who asks an office starts its clock; who answers stops it.
@HeedTest
class QuestionsTests {

    @Autowired
    Hall hall;

    @Autowired
    Questions questions;

    @Autowired
    Contributions contributions;

    @Autowired
    MockMvcTester pages;

    @Autowired
    TransactionTemplate transaction;

    Office city;
    Office transport;
    Somebody ines;
    Somebody amina;

    @BeforeEach
    void hall() {
        city = hall.office(null);
        transport = hall.office(city);
        ines = hall.official("Ines Okafor", transport);
        amina = hall.resident("Amina Haddad");
    }

    @Test
    void aQuestionStartsAClockToAcknowledgeAndOneToAnswer() {
        var asked = hall.asked(amina, transport, "When is Mill Road lit?");

        assertThat(hall.clock(asked, Duty.ACKNOWLEDGE).days()).isEqualTo(2);
        assertThat(hall.clock(asked, Duty.ANSWER).days()).isEqualTo(15);
        assertThat(hall.clock(asked, Duty.ANSWER).cause()).isEqualTo(Cause.ASKED);
        assertThat(pages.get().uri(asked.path()))
                .hasStatusOk()
                .bodyText()
                .contains("Answer due in 15 working days", "Acknowledgement due in 2 working days");
        assertThat(pages.get().uri(transport.path())).bodyText().contains("When is Mill Road lit?", "Ask this office");
    }

    @Test
    void aQuestionThatIsNotKeptStartsNoClock() {
        var lost = new AtomicReference<Question>();
        amina.reader()
                .runs(() -> transaction.executeWithoutResult(status -> {
                    lost.set(questions.ask(transport, "Lost?", null, "en", amina.visitor(), Instant.EPOCH));
                    status.setRollbackOnly();
                }));

        assertThat(hall.clocks(lost.get())).isEmpty();
        assertThat(Reader.SYSTEM.reads(() -> questions.of(transport, 9))).isEmpty();
    }

    @Test
    void oneReplyToManyListsThemAndStopsTheirClocks() {
        var lamp = hall.asked(amina, transport, "When is Mill Road lit?");
        var bus = hall.asked(hall.resident("Tomasz Nowak"), transport, "Does the bus stop?");
        var third = hall.asked(amina, transport, "Who sweeps?");

        var reply = hall.replied(ines, "Both by June.", lamp, bus);

        assertThat(reply.questions()).extracting(Question::words).containsExactly(lamp.words(), bus.words());
        for (var one : List.of(lamp, bus)) {
            assertThat(hall.clocks(one)).hasSize(2).allSatisfy(it -> {
                var stop = Objects.requireNonNull(it.stop());
                assertThat(stop.how()).isEqualTo(How.ANSWERED);
                assertThat(stop.act()).isEqualTo(reply.id());
            });
        }
        assertThat(hall.clocks(third)).allMatch(it -> it.stop() == null);
        assertThat(pages.get().uri(reply.path())).bodyText().contains("It answers 2 questions", "Does the bus stop?");
        assertThat(pages.get().uri(reply.path() + ".json"))
                .bodyText()
                .contains(lamp.id().value().toString());
    }

    @Test
    void anotherOfficeDoesNotAnswerInItsPlaceAndOneAboveMay() {
        var asked = hall.asked(amina, transport, "When is Mill Road lit?");
        var parks = hall.official("Henrik Solberg", hall.office(city));
        var mayor = hall.official("Mayor Lund", city);

        assertThatThrownBy(() -> hall.replied(parks, "Soon.", asked)).isInstanceOf(Forbidden.class);
        hall.replied(mayor, "By June.", asked);
        assertThat(hall.clocks(asked)).allMatch(it -> it.stop() != null);
    }

    @Test
    void whoIsHandedAQuestionGetsAClockOfItsOwn() {
        var asked = hall.asked(amina, transport, "Who waters the trees?");
        var parks = hall.office(city);
        var henrik = hall.official("Henrik Solberg", parks);

        assertThat(pages.post()
                        .uri(asked.path() + "/hand-over")
                        .param("office", parks.key())
                        .param("reason", "Trees are theirs.")
                        .with(ines.signedIn()))
                .hasStatus(302);

        assertThat(hall.clocks(asked))
                .filteredOn(it -> it.stop() == null)
                .hasSize(2)
                .allSatisfy(it -> {
                    assertThat(it.office()).isEqualTo(parks.key());
                    assertThat(it.cause()).isEqualTo(Cause.HANDED_OVER);
                });
        assertThat(hall.clocks(asked))
                .filteredOn(it -> it.stop() != null)
                .allMatch(it -> Objects.requireNonNull(it.stop()).how() == How.HANDED_OVER);
        assertThat(pages.get().uri(asked.path())).bodyText().contains("Trees are theirs.");
        hall.replied(
                henrik,
                "The gardeners.",
                Reader.ANYONE.reads(() -> questions.find(asked.id())).orElseThrow());
        assertThat(hall.clocks(asked)).allMatch(it -> it.stop() != null);
    }

    @Test
    void whoMentionsAnOfficeStartsItsClockOnceAndColleaguesDoNot() {
        var words = "@" + transport.slug() + " please look, @" + transport.slug() + " again, not mail@example.org";

        assertThat(clocksOf(said(amina, words)))
                .extracting(it -> it.duty())
                .containsExactlyInAnyOrder(Duty.ACKNOWLEDGE, Duty.ANSWER);
        assertThat(clocksOf(said(ines, words))).isEmpty();
        assertThat(clocksOf(said(amina, "@nobody-here look"))).isEmpty();
    }

    private Contribution said(Somebody by, String words) {
        return by.reader()
                .reads(() -> contributions.say(new Saying(
                        new Contribution.Id(NewId.next()),
                        "statement",
                        by.person().id(),
                        by.hat().id(),
                        Circle.EVERYONE,
                        "en",
                        Contribution.State.SHOWN,
                        words)));
    }

    private List<OfficeClock> clocksOf(Contribution it) {
        return Reader.ANYONE.reads(() -> hall.clocks().of(List.of(it.id().value())));
    }
}
