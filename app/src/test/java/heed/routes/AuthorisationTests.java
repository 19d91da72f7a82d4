package heed.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import heed.opinions.Opinions;
import heed.people.Circle;
import heed.people.People;
import heed.purposes.Purposes;
import heed.routes.Route.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Each route, for each kind of visitor, through HTTP. A route that is not in the table fails the build.
@RoutesTest
class AuthorisationTests {

    static final List<Role> UNKNOWN = List.of(Role.STRANGER, Role.GUEST, Role.SUSPENDED);

    @Autowired
    MockMvcTester pages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Purposes purposes;

    @Autowired
    Opinions opinions;

    @Autowired
    People people;

    @Autowired
    AnsweredTown answered;

    final List<Route> routes = Route.all();

    @Test
    void everyRouteIsInTheTableAndTheTableNamesNoOther() {
        var listed = routes.stream()
                .map(Route::key)
                .filter(it -> !it.contains(" /demo"))
                .collect(Collectors.toSet());
        assertThat(new TreeSet<>(Mapped.routes(mappings))).isEqualTo(new TreeSet<>(listed));
    }

    @Test
    void everyVisitorGetsWhatTheTableSays() {
        assertThat(asked().wrong(routes, Circle.EVERYONE)).isEmpty();
    }

    /// Whoever reads what the circle keeps is left out: an official of the office, all officials, a member of the
    // group.
    @ParameterizedTest
    @CsvSource({"office:transport,OFFICIAL,OFFICIAL", "staff,OFFICIAL,OTHER_OFFICIAL", "group:choir,MEMBER,OFFICIAL"})
    void whatACircleKeepsToItselfDoesNotExistForOthers(String circle, Role reader, Role another) {
        var wrong = new ArrayList<String>();
        var town = town(circle);
        for (var route : routes.stream()
                .filter(Route::namesAThing)
                .filter(it -> !it.example().contains("$hat"))
                .toList()) {
            for (var role : Role.values()) {
                if (role == reader
                        || role == another
                        || (role == Role.RESIDENT && route.example().contains("$own"))) {
                    continue;
                }
                int status = status(route, town, role);
                boolean refused =
                        status == 404 || status == 403 || (status == 302 && UNKNOWN.contains(role) && !route.reads());
                if (!refused && route.expected().get(role) / 100 != 3) {
                    wrong.add(route + " as " + role + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noActIsDoneWithoutTheFormsTokenOrFromAnotherSite() {
        var wrong = new ArrayList<String>();
        var town = town(Circle.EVERYONE);
        for (var route : routes.stream().filter(it -> !it.reads()).toList()) {
            int bare = pages.method(HttpMethod.valueOf(route.method()))
                    .uri(town.path(route))
                    .exchange()
                    .getResponse()
                    .getStatus();
            var foreign = pages.method(HttpMethod.valueOf(route.method()))
                    .uri(town.path(route))
                    .header("Origin", "https://evil.example");
            int fromElsewhere = foreign.with(csrf()).exchange().getResponse().getStatus();
            // A mail program has no form of ours (RFC 8058): there the address is the secret, and this one is none.
            int token = route.pattern().equals("/mail/end/{token}") ? 404 : 403;
            if (bare != token || fromElsewhere != 403) {
                wrong.add(route + ": " + bare + " without the token, " + fromElsewhere + " from another site");
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Whoever is not named here is led to sign in, or told why not, before anything is done.
    @Test
    void onlyWhatIsNamedHereIsDoneForStrangersGuestsAndTheSuspended() {
        var done = new TreeSet<String>();
        var town = town(Circle.EVERYONE);
        for (var route : routes.stream().filter(it -> !it.reads()).toList()) {
            for (var role : UNKNOWN) {
                var location = exchange(route, town, role).getHeader("Location");
                if (location == null || !location.matches("/sign-in\\?next=.*|/me/suspension")) {
                    done.add(role + " " + route);
                }
            }
        }
        var guests = List.of("POST /purposes/{slug}/statements", "POST /statements/{id}/vote");
        var anybody = routes.stream()
                .map(Route::key)
                .filter(it -> it.matches(
                        "POST /(sign-in|sign-in/\\{token}|sign-in/passkey|sign-in/passkey/options|sign-in/oidc|mail/end/\\{token}|look"
                                + "|purposes/\\{slug}/statements/check|demo/be/\\{who})"))
                .toList();
        var oneself = List.of(
                "sign-out",
                "me/sessions/{id}/end",
                "me/data/file",
                "me/data/page",
                "me/data/erasure",
                "me/notices/mail");
        var expected =
                oneself.stream().map(it -> "SUSPENDED POST /" + it).collect(Collectors.toCollection(TreeSet::new));
        var setUp = List.of("POST /setup/link/{token}", "POST /setup/administrator", "POST /setup/administrator/hat");
        for (var role : UNKNOWN) {
            anybody.forEach(it -> expected.add(role + " " + it));
            if (role != Role.SUSPENDED) {
                guests.forEach(it -> expected.add(role + " " + it));
                setUp.forEach(it -> expected.add(role + " " + it));
            }
        }
        assertThat(done).isEqualTo(expected);
    }

    private Asked asked() {
        return new Asked(pages, new Town.House(purposes, opinions, people, answered));
    }

    private Town town(String circle) {
        return asked().town(circle);
    }

    private int status(Route route, Town town, Role role) {
        return asked().status(route, town, role);
    }

    private MockHttpServletResponse exchange(Route route, Town town, Role role) {
        return asked().exchange(route, town, role);
    }
}
