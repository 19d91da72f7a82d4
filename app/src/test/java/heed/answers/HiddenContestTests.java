package heed.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import heed.answers.Commitment.Outcome;
import heed.answers.MillRoad.Official;
import heed.contributions.Contribution;
import heed.database.Reader;
import heed.people.Circle;
import heed.people.Person;
import heed.people.SignedIn;
import heed.pictures.Hostile;
import heed.trace.Fate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// Words that contest a promise and name somebody: hidden with a reason, never by those against whom they are said.
@HeedTest
class HiddenContestTests {

    static final String WORDS = "The caretaker of number nine lies, his name is on the door";
    static final String PICTURED = "The door of number nine";

    @Autowired
    MillRoad street;

    @Autowired
    Contests contests;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    Official ines;
    Person amina;
    Commitment promised;
    UUID contest;

    @BeforeEach
    void aContestThatNamesSomebody() {
        ines = street.ines();
        amina = street.resident("Amina Haddad");
        var purpose = street.purpose(ines, Circle.EVERYONE);
        Contribution.Id lamps = street.statement(purpose, "Lamps on the bridge", amina);
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
        assertThat(pages.post()
                        .uri(promised.path() + "/contests")
                        .multipart()
                        .file("contest-picture", Hostile.picture(40, 40, "png"))
                        .param("contest", WORDS)
                        .param("contest-link", "https://photos.example/nine")
                        .param("contest-picture-words", PICTURED)
                        .with(SignedIn.as(amina)))
                .hasStatus3xxRedirection();
        contest =
                Reader.ANYONE.reads(() -> contests.of(promised.id())).getFirst().id();
    }

    @Test
    void itIsGoneForOutsidersAndTheReasonStands() {
        var picture = Reader.ANYONE
                .reads(() -> street.commitments().photos(promised.id()))
                .getFirst();
        var parks = street.official("Rosa Lind", "office:parks", "Parks");
        assertThat(hide(parks, "")).hasStatus(422).bodyText().contains("href=\"#hide-" + contest);
        assertThat(hide(parks, "It names somebody.")).hasStatus3xxRedirection();

        for (var path : List.of(promised.path(), promised.path() + ".json", promised.path() + ".csv")) {
            assertThat(pages.get().uri(path))
                    .hasStatusOk()
                    .bodyText()
                    .contains("It names somebody.")
                    .doesNotContain(WORDS, PICTURED, "photos.example");
        }
        assertThat(pages.get().uri(picture.path())).hasStatus(404);
        assertThat(pages.get().uri(promised.path()).with(SignedIn.as(amina)))
                .as("its author still reads it")
                .bodyText()
                .contains(WORDS, "It names somebody.");
        assertThat(pages.get().uri(promised.path()).with(parks.signedIn()))
                .bodyText()
                .contains(WORDS);
        assertThat(pages.get().uri("/acts?kind=hidden"))
                .bodyText()
                .contains("It names somebody.", promised.path())
                .doesNotContain(WORDS);
        assertThat(pages.get().uri("/me/notices").with(SignedIn.as(amina)))
                .bodyText()
                .contains("was hidden");
        assertThat(street.found(promised).doubt().open())
                .as("it still waits to be looked at")
                .isTrue();
    }

    @Test
    void nobodyHidesWhatIsSaidAgainstTheirOwnOffice() {
        var colleague = street.official("Li Wen", MillRoad.TRANSPORT, "Transport & Mobility");
        assertThat(hide(ines, "It is not so.")).hasStatus(403);
        assertThat(hide(colleague, "It is not so.")).hasStatus(403);
        assertThat(pages.get().uri(promised.path()).with(colleague.signedIn()))
                .bodyText()
                .doesNotContain("/hiding");
        assertThat(pages.get().uri(promised.path())).bodyText().contains(WORDS);
    }

    /// The mutant lets who settled the promise hide; the database refuses it.
    @Test
    void evenAForgottenRuleLetsNobodyHideWhatIsSaidAgainstThem() {
        assertThatThrownBy(() -> ines.reader()
                        .runs(() -> transaction.executeWithoutResult(_ -> sql.sql("""
                                insert into answers.contest_hiding (contest, reason, by, hat, at)
                                values (:contest, 'x', :by, :hat, now())
                                """)
                                .param("contest", contest)
                                .param("by", ines.person().id().value())
                                .param("hat", ines.hat().id().value())
                                .update())))
                .hasStackTraceContaining("row-level security");
    }

    private MvcTestResult hide(Official by, String reason) {
        return pages.post()
                .uri(promised.path() + "/contests/" + contest + "/hiding")
                .param("hide-" + contest, reason)
                .with(by.signedIn())
                .exchange();
    }
}
