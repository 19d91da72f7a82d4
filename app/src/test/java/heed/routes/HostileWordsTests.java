package heed.routes;

import static org.assertj.core.api.Assertions.assertThat;

import heed.database.Reader;
import heed.opinions.Opinions;
import heed.people.Circle;
import heed.people.People;
import heed.people.Standings;
import heed.purposes.Purposes;
import heed.routes.Route.Role;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Words that would like to be a program stay words, on every page and for every visitor, staff included.
@RoutesTest
class HostileWordsTests {

    static final String HOSTILE = "<img src=zq onerror=zq()>'\"";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Purposes purposes;

    @Autowired
    Opinions opinions;

    @Autowired
    People people;

    @Autowired
    Standings standings;

    @Autowired
    AnsweredTown answered;

    @Test
    void whatPeopleTypeNeverBecomesAnElementAnAttributeOrAHandler() {
        var house = new Asked(pages, new Town.House(purposes, opinions, people, answered));
        var town = Town.with(house.house(), Circle.EVERYONE, HOSTILE);
        for (var role : List.of(Role.RESIDENT, Role.OFFICIAL, Role.ADMINISTRATOR, Role.SUSPENDED)) {
            var person = Objects.requireNonNull(town.people().get(role)).me();
            Reader.SYSTEM.runs(() -> standings.rename(person.id(), "Zq " + HOSTILE));
        }
        var alive = new ArrayList<String>();
        int met = 0;
        for (var route : Route.all().stream().filter(Route::isAPage).toList()) {
            for (var role : Role.values()) {
                var body = body(house, route, town, role);
                alive.addAll(Alive.in(body).stream()
                        .map(it -> route + " as " + role + ": " + it)
                        .toList());
                met += body.contains("zq()") ? 1 : 0;
            }
        }
        assertThat(alive).isEmpty();
        assertThat(met).as("the words must be met").isGreaterThan(50);
    }

    @Test
    void wordsThatCameToLifeWouldBeSeen() {
        assertThat(Alive.in("<p>" + HOSTILE + "</p>")).isNotEmpty();
        assertThat(Alive.in("<a title='x' onclick=zq()>x</a>")).isNotEmpty();
        assertThat(Alive.in("<a href='javascript:zq()'>x</a>")).isNotEmpty();
        assertThat(Alive.in("<p title=\"&lt;img src=zq onerror=zq()&gt;\">&lt;img src=zq onerror=zq()&gt;</p>"))
                .isEmpty();
    }

    private static String body(Asked house, Route route, Town town, Role role) {
        try {
            return house.exchange(route, town, role).getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
