package heed.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import heed.contributions.Contribution.State;
import heed.database.NewId;
import heed.database.Reader;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HeedTest
class ContributionsTests {

    @Autowired
    Contributions contributions;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void onlyItsCircleReadsAContribution() {
        var ines = official("ines");
        var said = say(ines, "office:transport", State.SHOWN, "The zebra budget is short");

        assertThat(find(said, new Reader(null, Set.of("everyone", "office:transport"), false)))
                .isTrue();
        assertThat(find(said, Reader.ANYONE)).isFalse();
        assertThat(find(said, new Reader(null, Set.of("everyone", "staff", "office:parks"), false)))
                .isFalse();
        assertThat(find(said, Reader.NOBODY)).isFalse();
    }

    @Test
    void aDraftIsForItsAuthorAndStaff() {
        var amina = resident("amina");
        var draft = say(amina, Circle.EVERYONE, State.DRAFT, "Not ready yet");

        assertThat(find(draft, Reader.ANYONE)).isFalse();
        assertThat(find(draft, new Reader(amina.id().value(), Set.of("everyone"), false)))
                .isTrue();
        assertThat(find(draft, new Reader(null, Set.of("everyone", "staff", "office:parks"), false)))
                .isTrue();
    }

    @Test
    void aForgottenWhereShowsNothingInsteadOfLeaking() {
        say(official("rosa"), "office:transport", State.SHOWN, "quixotryx");

        var seen = Reader.ANYONE.reads(() -> transaction.execute(
                _ -> sql.sql("select count(*) from contributions.readable where words like '%quixotryx%'")
                        .query(Integer.class)
                        .single()));
        var withoutTransaction = sql.sql("select count(*) from contributions.contribution")
                .query(Integer.class)
                .single();

        assertThat(seen).isZero();
        assertThat(withoutTransaction).isZero();
    }

    @Test
    void searchAndLikenessKeepTheCircle() {
        var ines = official("ines");
        var secret = say(ines, "office:transport", State.SHOWN, "A flamboyant crossing by the library");
        var open = say(ines, Circle.EVERYONE, State.SHOWN, "A flamboyant crossing by the station");

        assertThat(Reader.ANYONE.reads(() -> contributions.search("flamboyant", 10)))
                .extracting(Contribution::id)
                .containsExactly(open);
        assertThat(Reader.ANYONE.reads(() -> contributions.like("A flamboyant crossing by the", "statement", 10)))
                .extracting(Contribution::id)
                .contains(open)
                .doesNotContain(secret);
    }

    @Test
    void nobodySpeaksUnderAnotherName() {
        var amina = resident("amina");
        var rashid = resident("rashid");
        var asRashid = new Reader(rashid.id().value(), Set.of("everyone"), false);

        assertThatThrownBy(() ->
                        asRashid.reads(() -> contributions.say(saying(amina, Circle.EVERYONE, State.SHOWN, "Hello"))))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void earlierWordsStayReadable() {
        var amina = resident("amina");
        var id = say(amina, Circle.EVERYONE, State.SHOWN, "More trees");

        Reader.SYSTEM.reads(() -> contributions.reword(id, "More trees on Mill Road", amina.id()));

        assertThat(Reader.ANYONE.reads(() -> contributions.versions(id)))
                .extracting(Wording::words)
                .containsExactly("More trees", "More trees on Mill Road");
    }

    private boolean find(Contribution.Id id, Reader reader) {
        return reader.reads(() -> contributions.find(id)).isPresent();
    }

    private Contribution.Id say(Person author, String circle, State state, String words) {
        return Reader.SYSTEM
                .reads(() -> contributions.say(saying(author, circle, state, words)))
                .id();
    }

    private static Saying saying(Person author, String circle, State state, String words) {
        return new Saying(
                new Contribution.Id(NewId.next()), "statement", author.id(), null, circle, "en", state, words);
    }

    private Person resident(String name) {
        return Reader.SYSTEM.reads(() -> people.arrive(name + UUID.randomUUID() + "@example.org", name));
    }

    private Person official(String name) {
        var person = resident(name);
        Reader.SYSTEM.runs(() -> {
            people.office("office:transport", "Transport & Mobility");
            people.give(person.id(), Hat.Kind.OFFICE, "office:transport", "Transport & Mobility");
        });
        return person;
    }
}
