package heed.routes;

import static org.assertj.core.api.Assertions.assertThat;

import heed.opinions.Opinions;
import heed.people.Circle;
import heed.people.People;
import heed.purposes.Purposes;
import heed.routes.Route.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

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

    /// One rule of each room that has rules of its own. Whatever only names the visitor, as in `mydata`, is guarded by
    /// the doors of `signin`; what a circle keeps to itself, by the database.
    static List<Mutant> mutants() {
        return List.of(
                new Mutant("purposes", "DeskPages", "begin", "officialHat", null, "GET /purposes/new"),
                new Mutant("purposes", "Purpose", "requireMine", "isMine", true, "GET /purposes/{slug}/edit"),
                new Mutant("opinions", "StatementPages", "tends", "equals", true, "POST /statements/{id}/showing"),
                new Mutant("answers", "Lifts", "ofOffice", "equals", true, "POST /lifts/{id}/decision"),
                new Mutant("offices", "OfficeDesk", "mine", "tends", true, "GET /offices/{slug}/edit"),
                new Mutant("polis", "UploadPages", "list", "officialHat", null, "GET /imports"),
                new Mutant("townhall", "SuspensionPages", "list", "townHat", null, "GET /suspensions"),
                new Mutant("townhall", "HatPages", "takeBack", "acting", null, "POST /hats/{id}/end"),
                new Mutant("setup", "TownPages", "town", "townHat", null, "GET /setup/town"),
                new Mutant("setup", "HousePages", "name", "check", null, "GET /setup/name"),
                new Mutant("setup", "Setup", "open", "open", true, "GET /setup/administrator"),
                new Mutant("roll", "RollPages", "see", "townHat", null, "GET /roll"),
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
