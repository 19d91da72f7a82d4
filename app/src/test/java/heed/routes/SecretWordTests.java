package heed.routes;

import static org.assertj.core.api.Assertions.assertThat;

import heed.database.Reader;
import heed.opinions.Opinions;
import heed.people.Circle;
import heed.people.People;
import heed.people.Rung;
import heed.people.Standings;
import heed.people.Visitor;
import heed.purposes.Purposes;
import heed.routes.Route.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A word that only one office may read is looked for on every page, list and file, as everybody else.
@RoutesTest
class SecretWordTests {

    static final String SECRET = "quibblewocky";

    static final List<Role> OUTSIDERS =
            Arrays.stream(Role.values()).filter(it -> it != Role.OFFICIAL).toList();

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

    @Autowired
    Standings standings;

    @Test
    void aSecretWordIsNowhereForOthersAndSomewhereForItsOffice() {
        var town = Town.with(new Town.House(purposes, opinions, people, answered), "office:transport", SECRET);
        var found = new ArrayList<String>();
        var foundByItsOffice = 0;
        for (var route : Route.all().stream().filter(Route::reads).toList()) {
            for (var query : List.of("", "?q=" + SECRET, "?state=open", "?order=NEWEST")) {
                var path = town.path(route) + query;
                for (var role : OUTSIDERS) {
                    if (withoutTheQuestion(body(town, path, role)).contains(SECRET)) {
                        found.add(path + " as " + role);
                    }
                }
            }
            if (body(town, town.path(route), Role.OFFICIAL).contains(SECRET)) {
                foundByItsOffice++;
            }
        }
        assertThat(found).isEmpty();
        assertThat(foundByItsOffice).as("the search must be able to find it").isGreaterThan(5);
    }

    /// Not even staff reads what a guest wrote, until the guest says who that was.
    @Test
    void whatAGuestWroteIsNowhereForAnybodyElse() {
        var word = "wombleflap";
        var town = Town.with(new Town.House(purposes, opinions, people, answered), Circle.EVERYONE, "alike");
        var guest = Reader.SYSTEM.reads(() -> {
            var visitor = new Visitor(standings.guest(), null, Set.of(Circle.EVERYONE), Rung.GUEST, false);
            opinions.add(purposes.at(town.things().get("purpose")), visitor, "A bench " + word, "en", true);
            return visitor.participant().id();
        });
        assertThat(Reader.SYSTEM.reads(() -> standings.held(guest)).toString()).contains(word);
        var found = new ArrayList<String>();
        for (var route : Route.all().stream().filter(Route::reads).toList()) {
            for (var query : List.of("", "?q=" + word, "?order=NEWEST")) {
                for (var role : Role.values()) {
                    var body = body(town, town.path(route) + query, role);
                    if (body.replace("q=" + word, "")
                            .replace("q%3D" + word, "")
                            .replace("value=\"" + word, "")
                            .contains(word)) {
                        found.add(route + query + " as " + role);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /// What was asked for may come back in the search field and in the way to sign in.
    private static String withoutTheQuestion(String body) {
        return body.replace("q=" + SECRET, "").replace("q%3D" + SECRET, "").replace("value=\"" + SECRET + "\"", "");
    }

    private String body(Town town, String path, Role role) {
        var request = pages.get().uri(path);
        var signedIn = town.as(role);
        if (signedIn != null) {
            request.with(signedIn);
        }
        try {
            var response = request.exchange().getResponse();
            return response.getContentAsString()
                    + response.getHeaderNames().stream()
                            .map(response::getHeaders)
                            .toList();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
