package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Changes;
import heed.database.Reader;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import heed.purposes.Purposes;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Strangers get copies of a purpose page; what changed still shows on the very next view.
@HeedTest
class FreshPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Opinions opinions;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    Maps maps;

    @Autowired
    Changes changes;

    @Autowired
    JdbcClient sql;

    Consulted town;

    @BeforeEach
    void consult() {
        town = Consulted.with(purposes, opinions, people, 1);
        maps.now(town.purpose());
    }

    @Test
    void aStrangersPageIsOneThatMayBeCopied() {
        assertThat(pages.get().uri(path()).exchange().getResponse().getHeader("ETag"))
                .isNotNull();
    }

    @Test
    void aHiddenStatementIsGoneFromTheNextView() {
        var statement = town.statements().getFirst();
        assertThat(view()).contains(statement.words());

        town.ines()
                .reader()
                .runs(() -> opinions.hide(
                        statement.id(), "Names a neighbour", town.ines().officialHat()));

        assertThat(view()).doesNotContain(statement.words());
    }

    @Test
    void aShownAgainStatementIsBackOnTheNextView() {
        var statement = town.statements().getFirst();
        town.ines()
                .reader()
                .runs(() -> opinions.hide(
                        statement.id(), "Names a neighbour", town.ines().officialHat()));
        assertThat(view()).doesNotContain(statement.words());

        town.ines().reader().runs(() -> opinions.show(statement.id()));

        assertThat(view()).contains(statement.words());
    }

    @Test
    void aFreshVoteIsCountedOnTheNextViewAfterItsMap() {
        assertThat(view()).contains("So far 0 people took part");

        vote("Amina");
        maps.now(town.purpose());
        assertThat(view()).contains("So far 1 people took part");

        vote("Rashid");
        maps.now(town.purpose());
        assertThat(view()).contains("So far 2 people took part");
    }

    @Test
    void aNewMapShowsOnTheNextViewWithoutAnyOtherChange() {
        vote("Amina");
        var before = view();
        maps.now(town.purpose());
        assertThat(view()).contains("So far 1 people took part");
        assertThat(before).containsAnyOf("So far 0 people took part", "So far 1 people took part");
    }

    @Test
    void aVoteLeavesTheCopiesOfOtherPurposesAndTheirMapsDoToo() {
        var other = Consulted.with(purposes, opinions, people, 1);
        maps.now(other.purpose());
        var amina = somebody("Amina");
        var before = named(other);
        var mine = named(town);
        Reader.SYSTEM.runs(
                () -> opinions.vote(amina.id(), town.statements().getFirst().id(), Vote.AGREE));
        maps.now(town.purpose());
        assertThat(named(town)).isNotEqualTo(mine);
        assertThat(named(other)).isEqualTo(before);
        town.ines()
                .reader()
                .runs(() -> opinions.hide(
                        town.statements().getFirst().id(),
                        "Names a neighbour",
                        town.ines().officialHat()));
        assertThat(named(other)).as("any other change may concern it").isNotEqualTo(before);
    }

    @Test
    void aVoteOnAHiddenStatementIsRefusedFromTheNextRequestOn() {
        var statement = town.statements().getFirst();
        var amina = somebody("Amina");
        vote("Tomasz");

        town.ines()
                .reader()
                .runs(() -> opinions.hide(
                        statement.id(), "Names a neighbour", town.ines().officialHat()));

        assertThat(pages.post()
                        .uri("/statements/{id}/vote", statement.id().value())
                        .param("vote", "AGREE")
                        .with(SignedIn.as(amina)))
                .hasStatus(404);
    }

    private String named(Consulted consulted) {
        var seen = sql.sql("select pg_current_snapshot()::text")
                .query(String.class)
                .single();
        return changes.names(seen, List.of("/purposes/" + consulted.slug())).getFirst();
    }

    private void vote(String name) {
        vote(somebody(name));
    }

    private Person somebody(String name) {
        return Reader.SYSTEM.reads(() -> people.arrive(name + "-" + UUID.randomUUID() + "@example.org", name));
    }

    private void vote(Person person) {
        assertThat(pages.post()
                        .uri(
                                "/statements/{id}/vote",
                                town.statements().getFirst().id().value())
                        .param("vote", "AGREE")
                        .with(SignedIn.as(person)))
                .hasStatus3xxRedirection();
    }

    /// Looks twice, so that the second view is a copy where the first one may be copied.
    private String view() {
        var first = body();
        var second = body();
        assertThat(second.length()).isEqualTo(first.length());
        return second;
    }

    private String body() {
        try {
            return pages.get()
                    .uri(path())
                    .exchange()
                    .getResponse()
                    .getContentAsString()
                    .replace("&#39;", "'");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private String path() {
        return "/purposes/" + town.slug();
    }
}
