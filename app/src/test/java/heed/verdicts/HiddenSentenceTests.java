package heed.verdicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import heed.database.DatabaseAddress;
import heed.database.Reader;
import heed.people.Circle;
import heed.people.Person;
import heed.people.SignedIn;
import heed.people.Visitor;
import heed.verdicts.Verdict.Said;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Sentences beside a verdict that name somebody: who may hide them, and who still reads them, as the database has it.
@HeedTest
class HiddenSentenceTests extends KeptTown {

    static final String WORDS = "Mr. Smith of number nine blocks it.";
    static final String REASON = "It names a neighbour.";

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DatabaseAddress address;

    UUID wave;
    UUID sentence;

    @BeforeEach
    void aSentenceThatNamesSomebody() {
        kept(31);
        ask();
        wave = verdicts(purpose).getFirst().wave();
        voters.subList(0, 4).forEach(it -> answer(wave, it, Said.YES));
        reading(amina).runs(() -> verdicts.answer(wave, amina.id(), Said.NO, WORDS));
        sentence = Reader.ANYONE
                .reads(() -> verdicts.withSentences(purpose.id()))
                .getFirst()
                .sentences()
                .getFirst()
                .id();
    }

    @Test
    void itIsHiddenWithAReasonAndTheAnswerCounts() {
        var path = purpose.path() + "/verdicts";
        assertThat(pages.post()
                        .uri(path + "/" + sentence + "/hiding")
                        .param("hide-" + sentence, REASON)
                        .with(SignedIn.as(ines, hat)))
                .hasStatus3xxRedirection();
        assertThat(pages.get().uri(path)).bodyText().contains(REASON, "5 of 8").doesNotContain("Mr. Smith");
        assertThat(pages.get().uri("/acts?kind=hidden")).bodyText().contains(REASON, path);
        assertThat(pages.get().uri("/me/notices").with(SignedIn.as(amina)))
                .bodyText()
                .contains("was hidden; the reason stands there");
    }

    @Test
    void nobodyButAnOfficialHidesIt() {
        for (var who : new Person[] {voters.getFirst(), amina}) {
            assertThatThrownBy(() -> writes(who)).hasStackTraceContaining("row-level security");
            assertThatThrownBy(() -> hides(who)).hasStackTraceContaining("only officials hide words");
        }
        assertThat(read()).isTrue();
    }

    /// The mutant has no rule about who writes that something is hidden.
    @Test
    void theMutantWithoutThePolicyLetsAnybodyHide() throws SQLException {
        asOwner("alter policy hidden_by_staff on verdicts.hiding with check (true)");
        try {
            writes(voters.getFirst());
            assertThat(read()).as("the check must be able to fail").isFalse();
        } finally {
            asOwner("""
                    alter policy hidden_by_staff on verdicts.hiding with check (
                        database.is_system() or (by = database.reader() and database.official()))
                    """);
        }
        assertThatThrownBy(() -> writes(amina)).hasStackTraceContaining("row-level security");
    }

    /// The mutant reads the sentences without looking at what is hidden.
    @Test
    void theMutantThatForgetsWhatIsHiddenShowsIt() throws SQLException {
        official().runs(() -> verdicts.hide(purpose.id(), purpose.path(), sentence, REASON, hat));
        assertThat(read()).isFalse();
        asOwner("alter function verdicts.sentences(uuid) rename to sentences_as_they_are");
        try {
            asOwner("""
                    create function verdicts.sentences(of_purpose uuid) returns table (
                            wave uuid, sentence uuid, answer text, words text, hidden text)
                        language sql stable security definer set search_path = pg_catalog, public
                        as $$
                        select a.wave, a.sentence, a.answer, a.words, null::text
                          from verdicts.wave w join verdicts.answer a on a.wave = w.id and a.words is not null
                         where w.purpose = of_purpose
                        $$
                    """);
            assertThat(read()).as("the check must be able to fail").isTrue();
            asOwner("drop function verdicts.sentences(uuid)");
        } finally {
            asOwner("alter function verdicts.sentences_as_they_are(uuid) rename to sentences");
        }
        assertThat(read()).isFalse();
    }

    /// Whether a stranger reads the words.
    private boolean read() {
        return Reader.ANYONE.reads(() -> verdicts.withSentences(purpose.id())).stream()
                .flatMap(it -> it.sentences().stream())
                .anyMatch(it -> WORDS.equals(it.words()));
    }

    /// Past every page and every door.
    private void writes(Person who) {
        reading(who)
                .runs(() -> transaction.executeWithoutResult(_ -> sql.sql("""
                        insert into verdicts.hiding (sentence, wave, reason, by, hat, at)
                        values (:sentence, :wave, :reason, :by, :hat, now())
                        """)
                        .param("sentence", sentence)
                        .param("wave", wave)
                        .param("reason", REASON)
                        .param("by", who.id().value())
                        .param("hat", hat.id().value())
                        .update()));
    }

    private void hides(Person who) {
        reading(who)
                .runs(() -> transaction.executeWithoutResult(
                        _ -> sql.sql("select verdicts.hide(:sentence, :reason, :by, :hat, :at)")
                                .param("sentence", sentence)
                                .param("reason", REASON)
                                .param("by", who.id().value())
                                .param("hat", hat.id().value())
                                .param("at", OffsetDateTime.now(clock))
                                .query((_, _) -> 0)
                                .list()));
    }

    private static Reader reading(Person who) {
        return new Reader(who.id().value(), Set.of(Circle.EVERYONE), false);
    }

    private Reader official() {
        return new Visitor(ines, hat, Set.of(Circle.EVERYONE, Circle.STAFF, "office:transport")).reader();
    }

    private void asOwner(String words) throws SQLException {
        var owner = address.owner();
        try (var connection = DriverManager.getConnection(address.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(words);
        }
    }
}
