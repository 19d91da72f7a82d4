package heed.purposes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.database.Reader;
import heed.people.Circle;
import heed.people.People;
import heed.purposes.Publication.Missing;
import heed.purposes.Purpose.Promise;
import heed.purposes.Purpose.Why;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HeedTest
class PurposesTests {

    @Autowired
    Purposes purposes;

    @Autowired
    Contributions contributions;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    Riverton riverton;

    @BeforeEach
    void town() {
        riverton = new Riverton(people, purposes);
    }

    @Test
    void aDraftMayLackEverythingButItsName() {
        var draft = riverton.draft("Quieter nights", Why.BLANK, null, Circle.EVERYONE);

        var purpose = riverton.ines().reader().reads(() -> purposes.draft(draft));

        assertThat(purpose.isDraft()).isTrue();
        assertThat(purpose.slug()).startsWith("quieter-nights");
    }

    @Test
    void refusalNamesAllThatIsMissingInTheOrderOfTheForm() {
        var draft = riverton.draft("Quieter nights", Why.BLANK, null, Circle.EVERYONE);
        var purpose = riverton.ines().reader().reads(() -> purposes.draft(draft));

        assertThat(publish(purpose))
                .isEqualTo(new Publication.Refused(List.of(
                        Missing.PROBLEM,
                        Missing.AFFECTED,
                        Missing.OUTCOME,
                        Missing.INDICATOR,
                        Missing.DECIDES,
                        Missing.LIMITS,
                        Missing.PROMISE)));
    }

    @Test
    void anIndicatorWithoutAGoalIsNoIndicator() {
        var draft = riverton.draft("Quieter nights", Riverton.WHOLE, Promise.CONSULT, Circle.EVERYONE);
        var purpose = riverton.ines().reader().reads(() -> {
            var it = purposes.draft(draft);
            purposes.addIndicator(
                    it.id(),
                    new Indicator.Plan("Noise", "dB", BigDecimal.TEN, LocalDate.of(2024, 1, 1), null, null, "Meter"));
            return it;
        });

        assertThat(publish(purpose)).isEqualTo(new Publication.Refused(List.of(Missing.INDICATOR)));
    }

    @Test
    void aWholePurposeIsPublishedAndReadByAnyone() {
        var purpose = riverton.drafted("Swim in the river");
        assertThat(visible(purpose, Reader.ANYONE)).isFalse();

        assertThat(publish(purpose)).isInstanceOf(Publication.Done.class);

        assertThat(visible(purpose, Reader.ANYONE)).isTrue();
        assertThat(Reader.ANYONE.reads(() -> purposes.open()))
                .extracting(Purpose::id)
                .contains(purpose.id());
    }

    @Test
    void publishingTwiceIsPublishingOnce() {
        var purpose = riverton.published("Swim in the lake");
        assertThat(publish(purpose)).isInstanceOf(Publication.Done.class);
    }

    /// The mutants: other ways into the table, which skip the door and its list of what is missing.
    @Test
    void theDatabaseRefusesAPurposeWithABlankWhy() {
        var purpose = riverton.drafted("Mutant without limits");
        assertThatThrownBy(() -> asSystem(
                        "update purposes.purpose set limits = ' ', state = 'OPEN', published_at = now() where id = :id",
                        purpose))
                .hasStackTraceContaining("the_why_gate");
    }

    @Test
    void theDatabaseRefusesAPurposeWithoutAnIndicator() {
        var draft = riverton.draft("Mutant without a number", Riverton.WHOLE, Promise.CONSULT, Circle.EVERYONE);
        var purpose = riverton.ines().reader().reads(() -> purposes.draft(draft));
        assertThatThrownBy(() -> asSystem(
                        "update purposes.purpose set state = 'OPEN', published_at = now() where id = :id", purpose))
                .hasStackTraceContaining("has no complete indicator");
    }

    @Test
    void theDatabaseKeepsTheLastIndicatorOfAPublishedPurpose() {
        var purpose = riverton.published("Mutant that loses its number");
        assertThatThrownBy(() -> asSystem("delete from purposes.indicator where purpose = :id", purpose))
                .hasStackTraceContaining("has no complete indicator");
        assertThatThrownBy(() -> asSystem("update purposes.indicator set source = '' where purpose = :id", purpose))
                .hasStackTraceContaining("has no complete indicator");
    }

    @Test
    void aDraftStaysHiddenEvenWhenItsWordsWereShown() {
        var purpose = riverton.drafted("Mutant that shows the words only");
        Reader.SYSTEM.runs(
                () -> contributions.show(new Contribution.Id(purpose.id().value())));

        assertThat(visible(purpose, Reader.ANYONE)).isFalse();
        assertThat(Reader.ANYONE.reads(() -> purposes.indicators(purpose.id()))).isEmpty();
    }

    @Test
    void aPublishedPurposeDoesNotLoseAPartOfItsWhy() {
        var purpose = riverton.published("Clean air at the port");
        var draft = riverton.draft("Clean air at the port", Why.BLANK, Promise.INVOLVE, Circle.EVERYONE);
        var ines = riverton.ines();

        var refused = ines.reader()
                .reads(() -> purposes.reword(purpose.id(), draft, ines.person().id()));

        assertThat(refused).isInstanceOf(Publication.Refused.class);
        assertThat(Reader.ANYONE.reads(() -> purposes.at(purpose.slug()).why())).isEqualTo(Riverton.WHOLE);
    }

    @Test
    void twoOfTheSameNameHaveTwoAddresses() {
        var one = riverton.drafted("Ein Weg für alle");
        var two = riverton.drafted("Ein Weg für alle");
        assertThat(one.slug()).isEqualTo("ein-weg-fur-alle");
        assertThat(two.slug()).isEqualTo("ein-weg-fur-alle-2");
    }

    @Test
    void aSecondValueForTheSameDayCorrectsTheFirst() {
        var purpose = riverton.published("Walk to school");
        var ines = riverton.ines();
        var day = LocalDate.of(2025, 6, 10);

        ines.reader().runs(() -> {
            var walk = purposes.indicators(purpose.id()).getFirst();
            purposes.measure(walk.id(), day, new BigDecimal("44"), "Count");
            purposes.measure(walk.id(), day, new BigDecimal("43"), "Count, one class was missing");
        });

        assertThat(Reader.ANYONE.reads(
                        () -> purposes.indicators(purpose.id()).getFirst().measurements()))
                .containsExactly(new Indicator.Measurement(day, new BigDecimal("43"), "Count, one class was missing"));
    }

    @Test
    void aPurposeForStaffIsReadByStaffOnly() {
        var draft = riverton.draft("Fewer forms for ourselves", Riverton.WHOLE, Promise.BIND, Circle.STAFF);
        var purpose = riverton.ines().reader().reads(() -> {
            var it = purposes.draft(draft);
            purposes.addIndicator(it.id(), Riverton.WALK);
            return it;
        });
        publish(purpose);

        assertThat(visible(purpose, Reader.ANYONE)).isFalse();
        assertThat(visible(purpose, riverton.ines().reader())).isTrue();
    }

    private Publication publish(Purpose purpose) {
        var ines = riverton.ines();
        return ines.reader()
                .reads(() -> purposes.publish(purpose.id(), ines.person().id()));
    }

    private boolean visible(Purpose purpose, Reader reader) {
        return reader.reads(() -> purposes.find(purpose.id())).isPresent();
    }

    private void asSystem(String statement, Purpose purpose) {
        Reader.SYSTEM.runs(() -> transaction.executeWithoutResult(
                _ -> sql.sql(statement).param("id", purpose.id().value()).update()));
    }
}
