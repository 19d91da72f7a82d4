package heed.routes;

import static org.assertj.core.api.Assertions.assertThat;

import heed.opinions.Opinions;
import heed.people.Circle;
import heed.people.People;
import heed.purposes.Purposes;
import heed.routes.Route.Role;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The table notices when one rule about who may do what is taken out of a room.
@RoutesTest
class AuthorisationMutantTests {

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

    /// They show what the database lets one read (`acts`, `balance`, `opendata`, `trace`, `web`), belong to whoever is
    /// signed in, which the doors of `signin` see to (`oidc`, `passkeys`), or ask the purpose (`readings`).
    private static final List<String> DECIDE_NOTHING =
            List.of("acts", "balance", "oidc", "opendata", "passkeys", "readings", "trace", "web");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    /// One rule of each room that has rules of its own. Whatever only names the visitor, as in `mydata`, is guarded by
    /// the doors of `signin`; what a circle keeps to itself, by the database.
    static List<Mutant> mutants() {
        return List.of(
                new Mutant("purposes", "DeskPages", "begin", "officialHat", null, "GET /purposes/new"),
                new Mutant("purposes", "Purpose", "requireMine", "isMine", true, "GET /purposes/{slug}/edit"),
                new Mutant(
                        "purposes",
                        "Purpose",
                        "requireMine",
                        "isMine",
                        true,
                        "GET /purposes/{slug}/indicators/{id}/feed"),
                new Mutant("aims", "AimPages", "name", "officialHat", null, "POST /commitments/{id}/aims"),
                new Mutant("opinions", "StatementPages", "tends", "equals", true, "POST /statements/{id}/showing"),
                new Mutant("answers", "Lifts", "ofOffice", "equals", true, "POST /lifts/{id}/decision"),
                new Mutant("offices", "OfficeDesk", "mine", "tends", true, "GET /offices/{slug}/edit"),
                new Mutant("polis", "UploadPages", "list", "officialHat", null, "GET /imports"),
                new Mutant("townhall", "SuspensionPages", "list", "mayOversee", null, "GET /suspensions"),
                new Mutant("townhall", "GatheringPages", "found", "townHat", null, "POST /groups"),
                new Mutant("people", "Visitor", "mayOversee", "town", true, "GET /suspensions"),
                new Mutant("contributions", "ModerationPages", "hidden", "audits", true, "GET /hidden"),
                new Mutant(
                        "contributions",
                        "ModerationPages",
                        "ask",
                        "moderatorHat",
                        null,
                        "GET /contributions/{id}/hiding"),
                new Mutant("clocks", "DuePages", "mine", "actsFor", true, "GET /offices/{slug}/due"),
                new Mutant("asking", "Questions", "handOver", "actsFor", true, "POST /questions/{id}/hand-over"),
                new Mutant("thanks", "Thanks", "thank", "asResident", true, "POST /thanks/{thing}"),
                new Mutant("ladder", "PenPages", "choose", "proven", true, "POST /purposes/{slug}/pseudonym"),
                new Mutant("retention", "PrivacyPages", "choose", "townHat", null, "POST /privacy"),
                new Mutant("adviser", "AdviserPages", "begin", "officialHat", null, "POST /adviser/{chain}/drafts"),
                new Mutant("verdicts", "VerdictPages", "page", "me", null, "GET /verdicts"),
                new Mutant("notices", "NoticePages", "mine", "me", null, "GET /me/notices"),
                new Mutant("signin", "SignedInVisitors", "known", "audits", false, "POST /purposes/{slug}/statements"),
                new Mutant("townhall", "HatPages", "takeBack", "acting", null, "POST /hats/{id}/end"),
                new Mutant("setup", "TownPages", "town", "townHat", null, "GET /setup/town"),
                new Mutant("setup", "HousePages", "name", "check", null, "GET /setup/name"),
                new Mutant("setup", "Setup", "open", "open", true, "GET /setup/administrator"),
                new Mutant("roll", "RollPages", "see", "mayOversee", null, "GET /roll"),
                new Mutant("mydata", "MyDataPages", "page", "me", null, "GET /me/data"),
                new Mutant("signin", "MyPages", "page", "me", null, "GET /me"),
                new Mutant(
                        "signin", "SignedInVisitors", "known", "suspended", false, "POST /purposes/{slug}/statements"));
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void aRuleThatIsTakenOutIsMissed(Mutant mutant) {
        var lines = Route.all().stream()
                .filter(it -> it.key().equals(mutant.route()))
                .toList();
        assertThat(lines).hasSize(1);
        assertThat(wrong(lines)).as("with the rule").isEmpty();
        mutant.during(() -> assertThat(wrong(lines)).as("without the rule").isNotEmpty());
        assertThat(wrong(lines)).as("with the rule again").isEmpty();
    }

    /// The door of these rooms asks again what the page asked: only without both is it missed.
    @ParameterizedTest
    @CsvSource({"tripwires,TripwirePages,set,Tripwires,set", "reviews,ReviewPages,say,Reviews,say"})
    void aRuleThatIsAskedTwiceIsMissedWithoutBoth(String room, String page, String act, String door, String within) {
        var route = "POST /purposes/{slug}/" + room;
        var lines = Route.all().stream().filter(it -> it.key().equals(route)).toList();
        var first = new Mutant(room, page, act, "requireMine", null, route);
        first.during(() -> assertThat(wrong(lines)).as("without the first").isEmpty());
        first.during(() -> new Mutant(room, door, within, "equals", true, route)
                .during(() -> assertThat(wrong(lines)).as("without both").isNotEmpty()));
    }

    /// A new room with pages says here which rule of it is taken out, or that it has none.
    @Test
    void eachRoomWithPagesIsHereOrDecidesNothing() {
        var twice = Stream.of("tripwires", "reviews");
        var rooms = mappings.getHandlerMethods().values().stream()
                .map(it -> it.getBeanType().getPackageName())
                .filter(it -> it.startsWith("heed."))
                .map(it -> it.substring("heed.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        Stream.concat(mutants().stream().map(Mutant::room), twice).forEach(rooms::remove);
        assertThat(rooms).isEqualTo(Set.copyOf(DECIDE_NOTHING));
    }

    /// Without the policies of the database a resident reads what an office keeps to itself.
    @Test
    void thePoliciesOfTheDatabaseAreMissedToo() {
        var town = house().town("office:transport");
        var page = Route.all().stream()
                .filter(it -> it.key().equals("GET /purposes/{slug}"))
                .toList()
                .getFirst();
        assertThat(house().status(page, town, Role.RESIDENT)).isEqualTo(404);
        var mutant = new Mutant("database", "ReaderTable", "state", "system", true, page.key());
        mutant.during(
                () -> assertThat(house().status(page, town, Role.RESIDENT)).isEqualTo(200));
        assertThat(house().status(page, town, Role.RESIDENT)).isEqualTo(404);
    }

    private List<String> wrong(List<Route> lines) {
        return house().wrong(lines, Circle.EVERYONE);
    }

    private Asked house() {
        return new Asked(pages, new Town.House(purposes, opinions, people, answered));
    }
}
