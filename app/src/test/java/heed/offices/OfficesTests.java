package heed.offices;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import heed.people.Visitor;
import heed.signin.Proof;
import heed.signin.Sessions;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeedTest
class OfficesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Offices offices;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    final String end = UUID.randomUUID().toString().substring(0, 8);
    Person ines;
    Hat hat;
    Office city;
    Office roads;
    Office bridges;

    @BeforeEach
    void town() {
        ines = Reader.SYSTEM.reads(() -> people.arrive(end + "@riverton.example", "Ines Okafor"));
        city = founded("city-", "City", null, "Everything");
        roads = founded("roads-", "Roads", city.key(), "Streets");
        bridges = founded("bridges-", "Bridges", city.key(), "");
        hat = Reader.SYSTEM.reads(() -> people.give(ines.id(), Hat.Kind.OFFICE, roads.key(), "Roads"));
    }

    private Office founded(String key, String name, @Nullable String parent, String does) {
        return Reader.SYSTEM.reads(() -> offices.found("office:" + key + end, name, parent, does, ines.id()));
    }

    @Test
    void theTreeShowsEachOfficeBeneathTheOneAboveIt() {
        var tree = Reader.ANYONE.reads(() -> offices.tree());
        assertThat(tree)
                .filteredOn(it -> it.office().equals(city))
                .singleElement()
                .satisfies(it -> assertThat(it.beneath())
                        .extracting(Office.Branch::office)
                        .containsExactly(bridges, roads));
    }

    @Test
    void whoTendsAnOfficeSaysWhenItWorksAndWhoIsOnDuty() {
        post(roads, "/hours", "monday=9:00-12:00, 13:00-17:00");
        post(roads, "/duty", "person=" + ines.id().value() + "&since=2020-01-01&until=2099-12-31");
        post(roads, "/holidays", "day=2099-12-25&holiday=Christmas");

        assertThat(pages.get().uri(roads.path()))
                .bodyText()
                .contains("09:00–12:00, 13:00–17:00", "Ines Okafor", "Christmas");
    }

    @Test
    void hoursThatOverlapComeBackAsTyped() {
        assertThat(form(roads, "/hours", "monday=9:00-12:00, 11:00-17:00"))
                .hasStatus(422)
                .bodyText()
                .contains("These hours cannot be read", "9:00-12:00, 11:00-17:00");
    }

    @Test
    void aRenamedOfficeKeepsItsAddressAndItsOldName() {
        assertThat(form(roads, "", "name=Streets and Squares&does=Streets")).hasStatus(422);
        post(roads, "", "name=Streets and Squares&does=Streets&reason=It does squares too");

        assertThat(pages.get().uri(roads.path()))
                .bodyText()
                .contains("Streets and Squares", "Renamed; until then Roads", "It does squares too");
    }

    @Test
    void oneWhoSpeaksForAnotherOfficeTendsNothingHere() {
        assertThat(form(bridges, "", "name=Mine&reason=Because")).hasStatus(403);
        assertThat(form(roads, "/merger", "into=" + bridges.key() + "&reason=Because"))
                .hasStatus(403);
    }

    @Test
    void anOfficeCannotBecomePartOfOneBeneathIt() {
        var markings = founded("markings-", "Road markings", roads.key(), "");

        assertThat(form(roads, "/merger", "into=" + markings.key() + "&reason=Because"))
                .hasStatus(422)
                .bodyText()
                .contains("Please choose another office", "Because");
    }

    @Test
    void anOfficeThatBecamePartOfAnotherHandsOverItsPeopleAndWhatItKeptToItself() {
        Reader.SYSTEM.runs(() -> offices.merge(roads, bridges, "One team", ines.id()));

        var visitor = visitor();
        assertThat(visitor.circles()).contains(bridges.key(), roads.key());
        assertThat(Reader.SYSTEM.reads(() -> people.hatsOf(ines.id())))
                .extracting(Hat::office)
                .contains(bridges.key())
                .doesNotContain(roads.key());
        assertThat(pages.get().uri(roads.path())).bodyText().contains("is now part of", "Bridges", "One team");
        assertThat(Reader.ANYONE.reads(() -> offices.all())).doesNotContain(roads);
    }

    @Test
    void anOfficeThatIsDividedSendsSomeOfItsPeople() {
        var trees = Reader.SYSTEM.reads(
                () -> offices.split(roads, "office:trees-" + end, "Trees", Set.of(ines.id()), "Too much", ines.id()));

        assertThat(Reader.ANYONE.reads(() -> offices.staff(roads))).isEmpty();
        assertThat(Reader.ANYONE.reads(() -> offices.staff(trees)))
                .extracting(Office.Staff::person)
                .containsExactly(ines.id());
        assertThat(pages.get().uri(trees.path())).bodyText().contains("the other part is Roads");
        assertThat(pages.get().uri(trees.path() + "/history.csv")).bodyText().contains("split", "Too much");
    }

    private Visitor visitor() {
        return Reader.SYSTEM.reads(() ->
                sessions.visitor(sessions.open(ines.id(), null, Proof.PASSKEY)).orElseThrow());
    }

    private void post(Office office, String act, String fields) {
        assertThat(form(office, act, fields)).hasStatus3xxRedirection();
    }

    private MockMvcTester.MockMvcRequestBuilder form(Office office, String act, String fields) {
        var request = pages.post().uri(office.path() + act);
        for (var field : fields.split("&")) {
            request.param(field.split("=")[0], field.split("=")[1]);
        }
        return request.with(SignedIn.as(ines, hat));
    }
}
