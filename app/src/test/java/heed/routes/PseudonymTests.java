package heed.routes;

import static org.assertj.core.api.Assertions.assertThat;

import heed.database.Reader;
import heed.opinions.Statement;
import heed.opinions.Vote;
import heed.people.SignedIn;
import heed.routes.Route.Role;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
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
        var found = new ConcurrentLinkedQueue<String>();
        var shown = crawl(statement, pen, found);
        assertThat(found).isEmpty();
        assertThat(shown).as("the pseudonym is shown").isGreaterThan(5);
    }

    @Test
    void theMutantThatDoesNotSignIsFound() {
        var statement = say("A bench by the river " + word);
        var found = new ConcurrentLinkedQueue<String>();
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
    private int crawl(Statement.Id statement, String pen, Collection<String> found) {
        var shown = new AtomicInteger();
        var paths = new LinkedHashSet<String>();
        for (var route : Route.all().stream().filter(Route::reads).toList()) {
            for (var query : queries(route)) {
                paths.add(town.path(route) + query);
                paths.add(town.path(route)
                                .replace(
                                        town.things().get("statement"),
                                        statement.value().toString())
                        + query);
            }
        }
        Arrays.stream(Role.values())
                .parallel()
                .forEach(role -> paths.forEach(path -> {
                    var body = body(path, role);
                    if (body.contains(NAME) || body.contains(person.id().value().toString())) {
                        found.add(path + " as " + role);
                    }
                    shown.addAndGet(body.contains(pen) ? 1 : 0);
                }));
        return shown.get();
    }

    /// What lists words may be searched and ordered.
    private List<String> queries(Route route) {
        return route.namesAThing() && !route.pattern().contains("/statements")
                ? List.of("")
                : List.of("", "?q=" + word, "?order=NEWEST");
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
