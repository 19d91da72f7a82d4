package heed.routes;

import static org.assertj.core.api.Assertions.assertThat;

import heed.database.Reader;
import heed.opinions.Opinions;
import heed.opinions.Statement;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import heed.people.Visitor;
import heed.purposes.Purposes;
import heed.routes.Route.Role;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What officials do stands in one public list: by whom, in which hat, when, to what and why.
@RoutesTest
class ActsTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Purposes purposes;

    @Autowired
    Opinions opinions;

    @Autowired
    People people;

    @Autowired
    AnsweredTown answered;

    final String mark = "mark" + UUID.randomUUID().toString().substring(0, 8);
    Town town;
    Visitor ines;
    Visitor may;

    @BeforeEach
    void aTown() {
        town = Town.with(new Town.House(purposes, opinions, people, answered), Circle.EVERYONE, mark);
        ines = person(Role.OFFICIAL);
        may = person(Role.ADMINISTRATOR);
    }

    @Test
    void answersPromisesAndPurposesStandInTheList() throws Exception {
        assertThat(file("?office=office:transport"))
                .contains("published,Ines Okafor", "answered,Ines Okafor", "promised,Ines Okafor", mark);
    }

    @Test
    void aHidingStandsThereWithItsReasonAndWithoutTheWords() throws Exception {
        var statement = new Statement.Id(UUID.fromString(town.things().get("statement")));
        Reader.SYSTEM.runs(() -> opinions.hide(statement, "It names a neighbour " + mark, ines.officialHat()));
        assertThat(file("?kind=hidden"))
                .contains("hidden,Ines Okafor,", "It names a neighbour " + mark)
                .doesNotContain("A crossing guard " + mark);
    }

    @Test
    void aHatThatIsGivenAndTakenBackNamesWhoGaveItAndWhoWearsIt() throws Exception {
        var amina = somebody("Amina " + mark);
        assertThat(pages.post()
                        .uri("/hats")
                        .param("email", mark + "@example.org")
                        .param("hat", "office:transport")
                        .param("until", "2099-12-31")
                        .with(SignedIn.as(may.me(), may.hat())))
                .hasStatus3xxRedirection();
        var hat = Reader.SYSTEM.reads(() -> people.hatsOf(amina.id())).stream()
                .filter(it -> it.kind() == Hat.Kind.OFFICE)
                .findFirst()
                .orElseThrow();
        assertThat(pages.post().uri("/hats/{id}/end", hat.id().value()).with(SignedIn.as(may.me(), may.hat())))
                .hasStatus3xxRedirection();
        assertThat(file("?office=office:transport"))
                .contains("hat_given,May Orr,Town,office:transport,Amina " + mark)
                .contains("hat_ended,May Orr,Town,office:transport,Amina " + mark);
    }

    @Test
    void whomASuspensionIsAboutAndWhyIsNotSaid() throws Exception {
        var mallory = somebody("Mallory " + mark);
        assertThat(pages.post()
                        .uri("/suspensions")
                        .param("email", mark + "@example.org")
                        .param("reason", "Insulted a neighbour " + mark)
                        .param("until", "2098-12-31")
                        .with(SignedIn.as(may.me(), may.hat())))
                .hasStatus3xxRedirection();
        assertThat(pages.post()
                        .uri("/suspensions/{id}/lift", mallory.id().value())
                        .with(SignedIn.as(may.me(), may.hat())))
                .hasStatus3xxRedirection();
        for (var kind : new String[] {"suspended", "lifted"}) {
            assertThat(file("?kind=" + kind))
                    .contains(kind + ",May Orr,Town,,2098-")
                    .doesNotContain(mark, mallory.id().value().toString());
        }
        assertThat(pages.get().uri("/acts")).bodyText().contains("Suspended somebody until", "The latest first.");
    }

    @Test
    void whatOnlyStaffMayReadIsNotListedForOthers() throws Exception {
        var word = "quiet" + mark;
        var quiet = Town.with(new Town.House(purposes, opinions, people, answered), "office:transport", word);
        var statement = new Statement.Id(UUID.fromString(quiet.things().get("statement")));
        Reader.SYSTEM.runs(() -> opinions.hide(statement, "A reason " + word, ines.officialHat()));
        assertThat(file("")).doesNotContain(word);
        assertThat(pages.get().uri("/acts").with(SignedIn.as(ines.me(), ines.hat())))
                .bodyText()
                .contains(word);
    }

    @Test
    void pagesNeitherSkipNorRepeat() throws Exception {
        for (int i = 0; i < 60; i++) {
            var statement = new Statement.Id(UUID.fromString(town.things().get("statement")));
            var reason = "Reason " + mark + " number " + i + ".";
            Reader.SYSTEM.runs(() -> opinions.hide(statement, reason, ines.officialHat()));
        }
        var seen = new ArrayList<String>();
        var next = "/acts?kind=hidden&office=";
        var more = Pattern.compile("href=\"(/acts\\?[^\"]*after=[^\"]*)\"");
        var reason = Pattern.compile("Reason " + mark + " number \\d+\\.");
        while (next != null) {
            var page = body(next);
            reason.matcher(page).results().forEach(it -> seen.add(it.group()));
            var link = more.matcher(page);
            next = link.find() ? link.group(1).replace("&amp;", "&") : null;
        }
        assertThat(seen).hasSize(60).doesNotHaveDuplicates();
        assertThat(seen.getFirst()).as("the latest first").contains("number 59.");
    }

    private String file(String query) throws UnsupportedEncodingException {
        return body("/acts.csv" + query);
    }

    private String body(String path) throws UnsupportedEncodingException {
        return pages.get()
                .uri(java.net.URI.create(path))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private Person somebody(String name) {
        return Reader.SYSTEM.reads(() -> people.arrive(mark + "@example.org", name));
    }

    private Visitor person(Role role) {
        return Objects.requireNonNull(town.people().get(role));
    }
}
