package heed.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import heed.answers.Commitment.Outcome;
import heed.answers.MillRoad.Official;
import heed.database.DatabaseAddress;
import heed.database.Reader;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.Person;
import heed.people.SignedIn;
import heed.people.Visitor;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/// Words of officials about a promise that name somebody: hidden by a moderator, and by nobody else.
@HeedTest
class HiddenWordsTests {

    static final String REASON = "It names a neighbour.";

    @Autowired
    MillRoad street;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DatabaseAddress address;

    final String named = "Mrs. Smith of number nine paid for the lamp " + UUID.randomUUID();
    final String pictured = "before her door " + UUID.randomUUID();
    Official ines;
    Person rosa;
    Hat moderator;
    Commitment promised;
    Photo picture;

    @BeforeEach
    void aPromiseWhoseRegisterNamesSomebody() {
        ines = street.ines();
        rosa = street.resident("Rosa Lind");
        moderator = street.moderates(rosa);
        promised = street.promised(ines, street.purpose(ines, Circle.EVERYONE), MillRoad.DUE);
        ines.reader().runs(() -> street.photo(promised.id(), ines.hat(), pictured));
        picture = Reader.ANYONE
                .reads(() -> street.commitments().photos(promised.id()))
                .getFirst();
        street.settle(ines, promised, Outcome.KEPT, named);
    }

    @Test
    void theWordsAreGoneEverywhereAndTheReasonStands() {
        assertThat(hide(promised.id().value(), SignedIn.as(rosa, moderator), ""))
                .hasStatus(422);
        assertThat(hide(promised.id().value(), SignedIn.as(rosa, moderator), REASON))
                .hasStatus3xxRedirection();
        assertThat(hide(picture.event(), SignedIn.as(rosa, moderator), REASON)).hasStatus3xxRedirection();

        for (var path : List.of(promised.path(), promised.path() + ".json", promised.path() + ".csv")) {
            assertThat(pages.get().uri(path))
                    .hasStatusOk()
                    .bodyText()
                    .contains(REASON)
                    .doesNotContain(named, pictured);
        }
        for (var path : List.of("/commitments.json", "/commitments.csv", "/acts.json", "/acts.csv", "/commitments")) {
            assertThat(pages.get().uri(path)).hasStatusOk().bodyText().doesNotContain(named, pictured);
        }
        assertThat(pages.get().uri("/acts?kind=hidden")).bodyText().contains(REASON, promised.path());
        assertThat(pages.get().uri(picture.path())).hasStatus(404);
        assertThat(pages.get().uri(promised.path()).with(SignedIn.as(rosa, moderator)))
                .as("moderators still read it")
                .bodyText()
                .contains(named, REASON);
        assertThat(pages.get().uri("/me/notices").with(ines.signedIn()))
                .bodyText()
                .contains("was hidden");
        assertThat(street.found(promised).settlement())
                .as("it is kept all the same")
                .isNotNull();
    }

    @Test
    void nobodyElseHidesThem() {
        assertThat(hide(promised.id().value(), ines.signedIn(), REASON)).hasStatus(403);
        assertThat(hide(promised.id().value(), SignedIn.as(street.resident("Amina Haddad")), REASON))
                .hasStatus(403);
        assertThat(hide(UUID.randomUUID(), SignedIn.as(rosa, moderator), REASON))
                .hasStatus(404);
        assertThat(pages.get().uri(promised.path()).with(ines.signedIn()))
                .bodyText()
                .doesNotContain("/hiding");
        for (var reader : List.of(ines.reader(), new Reader(rosa.id().value(), Set.of(Circle.EVERYONE), false))) {
            assertThatThrownBy(() -> writes(reader)).hasStackTraceContaining("row-level security");
        }
        assertThat(pages.get().uri(promised.path())).bodyText().contains(named);
    }

    /// The mutant has no rule about who writes that words are hidden: the office would hide its own.
    @Test
    void theMutantWithoutThePolicyLetsAnOfficeHideItsOwnWords() throws SQLException {
        asOwner("alter policy hidden_by_moderators on answers.words_hiding with check (true)");
        try {
            writes(ines.reader());
            assertThat(pages.get().uri(promised.path()))
                    .as("the check must be able to fail")
                    .bodyText()
                    .doesNotContain(named);
        } finally {
            asOwner("""
                    alter policy hidden_by_moderators on answers.words_hiding with check (
                        (database.is_system() or (by = database.reader() and database.moderates()))
                        and exists (select 1 from answers.commitment m where m.id = words_hiding.commitment offset 0))
                    """);
        }
    }

    /// The mutant shows what was said, whether it is hidden or not.
    @Test
    void theMutantThatForgetsWhatIsHiddenShowsIt() throws SQLException {
        new Visitor(rosa, moderator, Set.of(Circle.EVERYONE)).reader().runs(() -> writes(Reader.current()));
        asOwner("alter function answers.unless_hidden(uuid, text) rename to unless_hidden_as_it_is");
        asOwner("""
                create function answers.unless_hidden(one uuid, said text) returns text language sql stable
                    as $$ select said $$
                """);
        try {
            assertThat(pages.get().uri(promised.path() + ".json"))
                    .as("the check must be able to fail")
                    .bodyText()
                    .contains(named);
        } finally {
            asOwner("drop function answers.unless_hidden(uuid, text)");
            asOwner("alter function answers.unless_hidden_as_it_is(uuid, text) rename to unless_hidden");
        }
        assertThat(pages.get().uri(promised.path() + ".json")).bodyText().doesNotContain(named);
    }

    /// Past every page and every door.
    private void writes(Reader reader) {
        reader.runs(() -> transaction.executeWithoutResult(_ -> sql.sql("""
                        insert into answers.words_hiding (event, commitment, reason, by, hat, at)
                        values (:commitment, :commitment, :reason, :by, :hat, now())
                        """)
                .param("commitment", promised.id().value())
                .param("reason", REASON)
                .param("by", reader.person())
                .param("hat", moderator.id().value())
                .update()));
    }

    private MvcTestResult hide(UUID event, RequestPostProcessor who, String reason) {
        return pages.post()
                .uri(promised.path() + "/words/" + event + "/hiding")
                .param("hide-" + event, reason)
                .with(who)
                .exchange();
    }

    private void asOwner(String words) throws SQLException {
        var owner = address.owner();
        try (var connection = DriverManager.getConnection(address.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(words);
        }
    }
}
