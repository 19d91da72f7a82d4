package heed.routes;

import static org.assertj.core.api.Assertions.assertThat;

import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.database.Reader;
import heed.opinions.Opinions;
import heed.people.Circle;
import heed.people.People;
import heed.people.Rung;
import heed.people.Standings;
import heed.people.Visitor;
import heed.purposes.Draft;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.routes.Route.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Words that only some may read are looked for on every page, list and file, as everybody else.
@RoutesTest
class SecretWordTests {

    private static final Set<Role> OFFICIALS = Set.of(Role.OFFICIAL, Role.OTHER_OFFICIAL);

    /// Ines wrote what is kept to the group, and reads what she wrote.
    private static final Set<Role> MEMBER_AND_AUTHOR = Set.of(Role.MEMBER, Role.OFFICIAL);

    @Autowired
    MockMvcTester pages;

    @Autowired
    Purposes purposes;

    @Autowired
    Opinions opinions;

    @Autowired
    People people;

    @Autowired
    Contributions contributions;

    @Autowired
    AnsweredTown answered;

    @Autowired
    Standings standings;

    /// What some may read and others not, in a town of its own.
    record Kept(String word, Town town, Set<Role> readers) {}

    @Test
    void whatIsKeptFromOthersIsNowhereForThemAndSomewhereForItsReaders() {
        var house = new Town.House(purposes, opinions, people, answered);
        var all = List.of(
                new Kept("quibblewocky", Town.with(house, "office:transport", "quibblewocky"), Set.of(Role.OFFICIAL)),
                new Kept("snorkelmint", Town.with(house, Circle.STAFF, "snorkelmint"), OFFICIALS),
                new Kept("fribblecandle", Town.with(house, Town.GROUP, "fribblecandle"), MEMBER_AND_AUTHOR),
                new Kept(
                        "grumbletwig",
                        hidden(house, "grumbletwig"),
                        Set.of(Role.OFFICIAL, Role.OTHER_OFFICIAL, Role.MODERATOR, Role.AUDITOR)),
                new Kept("plumpernickel", draft(house, "plumpernickel"), OFFICIALS));
        var met = new ConcurrentLinkedQueue<String>();
        var found = new ConcurrentLinkedQueue<String>();
        for (var route : Route.all().stream().filter(Route::reads).toList()) {
            Arrays.stream(Role.values()).parallel().forEach(role -> {
                if (route.namesAThing()) {
                    all.forEach(kept -> queries(route, kept.word())
                            .forEach(it ->
                                    look(kept.town(), kept.town().path(route) + it, role, List.of(kept), found, met)));
                } else {
                    var words = all.stream().map(Kept::word).collect(Collectors.joining(" OR "));
                    for (var query : List.of("", "?q=" + words, "?state=open&order=NEWEST")) {
                        look(all.getFirst().town(), route.example() + query, role, all, found, met);
                    }
                }
            });
        }
        assertThat(found).isEmpty();
        for (var kept : all) {
            for (var reader : kept.readers()) {
                assertThat(met.stream().filter((kept.word() + reader)::equals).count())
                        .as("the search must be able to find " + kept.word() + " as " + reader)
                        .isGreaterThan(2);
            }
        }
    }

    private static List<String> queries(Route route, String word) {
        return route.pattern().endsWith("/statements") ? List.of("", "?q=" + word) : List.of("");
    }

    private void look(
            Town town, String path, Role role, List<Kept> all, Collection<String> found, Collection<String> met) {
        var body = body(town, path, role);
        for (var kept : all) {
            if (!withoutTheQuestion(body, kept.word()).contains(kept.word())) {
                continue;
            }
            if (kept.readers().contains(role)) {
                met.add(kept.word() + role);
            } else {
                found.add(path + " as " + role + " has " + kept.word());
            }
        }
    }

    /// A statement, a question and thanks that were hidden in a town that everybody reads.
    private Town hidden(Town.House house, String word) {
        var town = Town.with(house, Circle.EVERYONE, "alike");
        var ines = Objects.requireNonNull(town.people().get(Role.OFFICIAL));
        Reader.SYSTEM.runs(() -> {
            var purpose = purposes.at(town.things().get("purpose"));
            opinions.add(purpose, ines, "A bench " + word, "en", true);
            var statement = opinions.statements(purpose.id()).getLast().id().value();
            var question = answered.asks("Who pays " + word, statement, ines);
            for (var thing : List.of(statement, question)) {
                contributions.hide(new Contribution.Id(thing), "Names a child", ines.officialHat());
            }
            town.things().put("statement", statement.toString());
            town.things().put("question", question.toString());
        });
        return town;
    }

    private Town draft(Town.House house, String word) {
        var town = Town.with(house, Circle.EVERYONE, "alike");
        var ines = Objects.requireNonNull(town.people().get(Role.OFFICIAL));
        var why = new Purpose.Why("Dark " + word, "All " + word, "Light " + word, "Council " + word, "Money " + word);
        var draft = Reader.SYSTEM.reads(() -> purposes.draft(new Draft(
                "Every street is lit " + word,
                Circle.EVERYONE,
                "en",
                why,
                Purpose.Promise.INVOLVE,
                ines.me().id(),
                ines.officialHat().id(),
                "office:transport",
                "lit-" + UUID.randomUUID())));
        town.things().put("purpose", draft.slug());
        return town;
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
        var found = new ConcurrentLinkedQueue<String>();
        for (var route : Route.all().stream().filter(Route::reads).toList()) {
            var queries = route.namesAThing() && !route.pattern().contains("/statements")
                    ? List.of("")
                    : List.of("", "?q=" + word, "?order=NEWEST");
            Arrays.stream(Role.values())
                    .parallel()
                    .forEach(role -> queries.forEach(query -> {
                        var body = body(town, town.path(route) + query, role);
                        if (body.replace("q=" + word, "")
                                .replace("q%3D" + word, "")
                                .replace("value=\"" + word, "")
                                .contains(word)) {
                            found.add(route + query + " as " + role);
                        }
                    }));
        }
        assertThat(found).isEmpty();
    }

    /// What was asked for may come back in the search field, in the way to sign in and in the choice of a look.
    private static String withoutTheQuestion(String body, String word) {
        var around = "[\\w +%]*";
        return body.replaceAll("q(=|%3D)" + around + word + around, "")
                .replaceAll("value=\"" + around + word + around + "\"", "");
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
