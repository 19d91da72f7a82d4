package heed.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.contributions.Pen;
import heed.contributions.Pens;
import heed.database.Reader;
import heed.opinions.Opinions;
import heed.opinions.Statement;
import heed.opinions.Vote;
import heed.people.Circle;
import heed.people.People;
import heed.people.Person;
import heed.people.Proofs;
import heed.people.Rung;
import heed.people.SignedIn;
import heed.people.Standings;
import heed.people.Visitor;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.routes.Route.Role;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Who speaks under a pseudonym is found on no page, list or file, by nobody.
@RoutesTest
class PseudonymTests {

    static final String NAME = "Zebulon Quarkenbush";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Purposes purposes;

    @Autowired
    Opinions opinions;

    @Autowired
    People people;

    @Autowired
    Proofs proofs;

    @Autowired
    Pens pens;

    @Autowired
    Standings standings;

    @Autowired
    AnsweredTown answered;

    Town town;
    Purpose purpose;
    Person person;
    String word;

    @BeforeEach
    void aTown() {
        town = Town.with(new Town.House(purposes, opinions, people, answered), Circle.EVERYONE, "alike");
        purpose = Reader.SYSTEM.reads(() -> purposes.at(town.things().get("purpose")));
        word = "flumdingle" + UUID.randomUUID().toString().substring(0, 8);
        person = proven(NAME, "Eastgate");
    }

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

    @Test
    void onePersonHasOnePseudonymInAPurposeAndAnotherInTheNext() {
        take(person, purpose);
        var first = pen(person, purpose);
        Reader.SYSTEM.runs(() -> pens.lay(person.id(), purpose.id().value()));
        take(person, purpose);
        assertThat(pen(person, purpose)).isEqualTo(first);
        var other = Town.with(new Town.House(purposes, opinions, people, answered), Circle.EVERYONE, "alike");
        var next = Reader.SYSTEM.reads(() -> purposes.at(other.things().get("purpose")));
        // Drawn by lot: of six the same one in a purpose each would be a chance of one in 10^22.
        var drawn = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            var one = proven(NAME + i, "Eastgate");
            take(one, purpose);
            take(one, next);
            drawn.add(pen(one, purpose).name() + pen(one, next).name());
        }
        assertThat(drawn).anyMatch(it -> !it.substring(0, it.length() / 2).equals(it.substring(it.length() / 2)));
    }

    @Test
    void anAreaIsNamedOnlyWhereItHidesThePerson() {
        var area = "Riverton " + UUID.randomUUID();
        var crowd = new ArrayList<Person>();
        for (int i = 0; i < Pens.A_CROWD - 1; i++) {
            crowd.add(proven("Neighbour " + i, area));
        }
        var path = purpose.path() + "/pseudonym";
        assertThat(pages.get().uri(path).with(SignedIn.as(crowd.getFirst())))
                .bodyText()
                .contains("Verified resident · heron-27")
                .doesNotContain(area);
        proven("Neighbour", area);
        assertThat(pages.post().uri(path).param("use", "true").with(SignedIn.as(crowd.getFirst())))
                .hasRedirectedUrl(path);
        assertThat(pen(crowd.getFirst(), purpose).name()).startsWith("Verified resident of " + area + " · ");
    }

    @Test
    void nobodySpeaksSoForAnOfficeOrWithoutProof() {
        var ines = town.people().get(Role.OFFICIAL);
        assertThat(pages.post()
                        .uri(purpose.path() + "/pseudonym")
                        .param("use", "true")
                        .with(SignedIn.as(ines.me(), ines.hat())))
                .hasStatus(403);
        assertThatThrownBy(() -> take(ines.me(), purpose)).hasMessageContaining("a pseudonym needs proof");
        Reader.SYSTEM.runs(() -> proofs.prove(ines.me().id(), Rung.VERIFIED, "Eastgate"));
        take(ines.me(), purpose);
        var said = opinions(ines, "The office counts again " + word);
        assertThat(Reader.ANYONE.reads(() -> opinions.find(said)))
                .get()
                .extracting(Statement::authorName)
                .isEqualTo(ines.me().name());
    }

    @Test
    void oneSeesWhichAreOnesOwnAndErasingDestroysTheLink() {
        take(person, purpose);
        var statement = say("A bench by the river " + word);
        var pen = pen(person, purpose).name();
        var visitor = visitor(person);
        assertThat(visitor.reader().reads(() -> standings.held(person.id())).toString())
                .contains(pen, "alike");
        assertThat(pages.get().uri("/me/statements").with(SignedIn.as(person)))
                .bodyText()
                .contains(word);
        Reader.SYSTEM.runs(() -> standings.erase(person.id(), false));
        assertThat(pages.get().uri("/statements/{id}", statement.value()))
                .bodyText()
                .contains(word, pen);
        assertThat(Reader.SYSTEM.reads(() -> opinions.find(statement)))
                .get()
                .extracting(Statement::author)
                .isNotEqualTo(person.id());
        assertThat(Reader.SYSTEM.reads(() -> standings.held(person.id())).toString())
                .doesNotContain(pen, word);
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

    private Person proven(String name, String area) {
        return Reader.SYSTEM.reads(() -> {
            var one = people.arrive(UUID.randomUUID() + "@riverton.example", name);
            proofs.prove(one.id(), Rung.VERIFIED, area);
            return one;
        });
    }

    private void take(Person one, Purpose where) {
        Reader.SYSTEM.runs(() -> pens.take(one.id(), where.id().value(), drawn -> "Verified resident · " + drawn));
    }

    private Pen pen(Person one, Purpose where) {
        return Reader.SYSTEM.reads(() -> pens.of(one.id(), where.id().value())).orElseThrow();
    }

    private Visitor visitor(Person one) {
        return new Visitor(one, null, Set.of(Circle.EVERYONE));
    }

    private Statement.Id say(String words) {
        return opinions(visitor(person), words);
    }

    private Statement.Id opinions(Visitor who, String words) {
        return switch (who.reader().reads(() -> opinions.add(purpose, who, words, "en", true))) {
            case Opinions.Adding.Done done -> done.id();
            case Opinions.Adding other -> throw new IllegalStateException("not said: " + other);
        };
    }
}
