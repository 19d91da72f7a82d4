package heed.routes;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import heed.routes.Route.Role;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The house, asked for a route by each kind of visitor.
record Asked(MockMvcTester pages, Town.House house) {

    Town town(String circle) {
        return Town.with(house, circle, "alike");
    }

    /// What the house answers otherwise than the table says; each act that may succeed has a town of its own.
    List<String> wrong(List<Route> routes, String circle) {
        var wrong = new ArrayList<String>();
        var shared = town(circle);
        for (var route : routes) {
            for (var role : Role.values()) {
                int status = status(route, mayChange(route, role) ? town(circle) : shared, role);
                if (status != route.expected().get(role)) {
                    wrong.add(route + " as " + role + ": " + status + ", the table says "
                            + route.expected().get(role));
                }
            }
        }
        return wrong;
    }

    /// Who is refused, or led to sign in, changes nothing.
    private static boolean mayChange(Route route, Role role) {
        var done = !route.reads() && route.expected().get(role) / 100 == 3;
        return switch (role) {
            case STRANGER, GUEST -> false;
            case SUSPENDED -> done && route.pattern().startsWith("/me/");
            case AUDITOR -> done && route.pattern().startsWith("/me/");
            case RESIDENT, OFFICIAL, OTHER_OFFICIAL, ADMINISTRATOR, VERIFIED, OTHER_PERSON, MEMBER, MODERATOR -> done;
        };
    }

    int status(Route route, Town town, Role role) {
        return exchange(route, town, role).getStatus();
    }

    MockHttpServletResponse exchange(Route route, Town town, Role role) {
        var request = pages.method(HttpMethod.valueOf(route.method())).uri(town.path(route));
        route.form().forEach((name, value) -> request.param(name, town.filled(value)));
        var signedIn = town.as(role);
        request.with(signedIn != null ? signedIn : csrf());
        return request.exchange().getResponse();
    }
}
