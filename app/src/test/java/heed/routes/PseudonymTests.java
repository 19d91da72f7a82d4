package heed.routes;

import static org.assertj.core.api.Assertions.assertThat;

import heed.database.Reader;
import heed.opinions.Statement;
import heed.opinions.Vote;
import heed.people.SignedIn;
import heed.routes.Route.Role;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who speaks under a pseudonym is found on no page, list or file, by nobody.
@RoutesTest
class PseudonymTests extends Penned {

    @Test
    void neitherNameNorIdOfWhoeverSpeaksUnderAPseudonymIsFoundAnywhere() {
        take(person, purpose);
        var statement = say("A bench by the river " + word);
        var pen = pen(person, purpose).name();
        assertThat(pen).matches("Verified resident · [a-z]+-[0-9]{2}");
        var found = new ArrayList<String>();
        var shown = crawl(statement, pen, found);
        assertThat(found).isEmpty();
        assertThat(shown).as("the pseudonym is shown").isGreaterThan(5);
    }

    @Test
    void theMutantThatDoesNotSignIsFound() {
        var statement = say("A bench by the river " + word);
        var found = new ArrayList<String>();
        crawl(statement, NAME, found);
        assertThat(found).as("the check must be able to fail").isNotEmpty();
    }

    @Test
    void noNumberInAFileLeadsFromThePseudonymToTheVotesOfItsPerson() throws UnsupportedEncodingException {
        Reader.ANYONE.reads(() -> opinions.vote(
                person.id(), new Statement.Id(UUID.fromString(town.things().get("statement"))), Vote.AGREE));
        take(person, purpose);
        assertThat(pages.post()
                        .uri(purpose.path() + "/statements")
                        .param("words", "A bench by the river " + word)
                        .param("anyway", "true")
                        .with(SignedIn.as(person)))
                .hasStatus3xxRedirection();
        var said = Reader.ANYONE.reads(() -> opinions.statements(purpose.id())).getLast();
        var mine = Reader.SYSTEM
                .reads(() -> opinions.number(purpose.id(), person.id()))
                .orElseThrow();
        var file = pages.get()
                .uri(purpose.path() + "/polis.json")
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(file)
                .contains("\"number\":" + said.number() + ",\"author\":")
                .doesNotContain("\"number\":" + said.number() + ",\"author\":" + mine + ",");
        assertThat(Reader.SYSTEM.reads(() -> opinions.votes(purpose.id())))
                .as("no vote at the moment of the words")
                .noneMatch(it -> it.statement() == said.number());
    }

    /// Counts the answers in which the pseudonym stands, and collects those in which the person is found.
    private int crawl(Statement.Id statement, String pen, List<String> found) {
        int shown = 0;
        var paths = new ArrayList<String>();
        Route.all().stream().filter(Route::reads).forEach(it -> {
            paths.add(town.path(it));
            paths.add(town.path(it)
                    .replace(town.things().get("statement"), statement.value().toString()));
        });
        for (var path : paths.stream().distinct().toList()) {
            for (var query : List.of("", "?q=" + word, "?order=NEWEST")) {
                for (var role : Role.values()) {
                    var body = body(path + query, role);
                    if (body.contains(NAME) || body.contains(person.id().value().toString())) {
                        found.add(path + query + " as " + role);
                    }
                    shown += body.contains(pen) ? 1 : 0;
                }
            }
        }
        return shown;
    }

    private String body(String path, Role role) {
        var request = pages.get().uri(path);
        var signedIn = town.as(role);
        if (signedIn != null) {
            request.with(signedIn);
        }
        try {
            return request.exchange().getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
