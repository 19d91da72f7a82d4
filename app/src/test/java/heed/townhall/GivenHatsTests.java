package heed.townhall;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import heed.signin.Proof;
import heed.signin.Sessions;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Who gives which hat to whom, and what it opens.
@HeedTest
class GivenHatsTests {

    private static final Instant LATER = Instant.parse("2099-12-31T12:00:00Z");

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    final String mark = UUID.randomUUID().toString().substring(0, 8);
    final String office = "office:lamps-" + mark;
    final String choir = "group:choir-" + mark;
    Person may;
    Person ines;
    Person amina;
    Hat town;
    Hat lamps;

    @BeforeEach
    void town() {
        may = Reader.SYSTEM.reads(() -> people.arrive("may-" + mark + "@riverton.example", "May Orr"));
        ines = Reader.SYSTEM.reads(() -> people.arrive("ines-" + mark + "@riverton.example", "Ines Okafor"));
        amina = Reader.SYSTEM.reads(() -> people.arrive("amina-" + mark + "@riverton.example", "Amina " + mark));
        Reader.SYSTEM.runs(() -> people.office(office, "Lamps " + mark));
        town = Reader.SYSTEM.reads(() -> people.give(may.id(), Hat.Kind.TOWN, null, "Town"));
        lamps = Reader.SYSTEM.reads(() -> people.give(ines.id(), Hat.Kind.OFFICE, office, "Lamps " + mark));
        Reader.SYSTEM.runs(() -> people.found(choir, "Choir " + mark, may.id()));
    }

    @Test
    void whoActsForTheTownGivesEachKindAndItStandsInTheListAndAmongTheActs() {
        for (var choice : new String[] {
            "elected", "guide", "moderator", "auditor", "employee " + office, "member " + choir, "town", office
        }) {
            assertThat(give(may, town, choice, "Words " + mark)).as(choice).hasStatus3xxRedirection();
        }
        assertThat(pages.get().uri("/hats.csv"))
                .bodyText()
                .contains(
                        "elected Words " + mark + ",,Amina",
                        "guide Words " + mark + ",,Amina",
                        "moderator Moderator,,Amina " + mark,
                        "auditor Auditor,,Amina " + mark,
                        "employee Lamps " + mark + "," + office,
                        "member Choir " + mark + "," + choir);
        assertThat(pages.get().uri("/hats"))
                .bodyText()
                .contains("Elected: Words " + mark, "Works for Lamps " + mark, "Member of Choir " + mark);
        assertThat(pages.get().uri("/acts.csv?kind=hat_given"))
                .bodyText()
                .contains("Amina " + mark + " · elected Words " + mark, "Amina " + mark + " · Moderator");
        assertThat(pages.get().uri("/groups.csv")).bodyText().contains(choir + ",Choir " + mark + ",1");
    }

    @Test
    void whereSomebodyLivesStandsInNoListAndItsGivingNamesNobody() {
        assertThat(give(may, town, "place", "Eastgate " + mark)).hasStatus3xxRedirection();
        assertThat(pages.get().uri("/hats.csv")).bodyText().doesNotContain("Eastgate " + mark);
        assertThat(pages.get().uri("/hats")).bodyText().doesNotContain("Eastgate " + mark);
        assertThat(pages.get().uri("/acts.csv"))
                .bodyText()
                .contains("place Eastgate " + mark)
                .doesNotContain("Amina " + mark);
        assertThat(pages.get().uri("/hats").with(SignedIn.as(may, town)))
                .bodyText()
                .contains("Resident of Eastgate " + mark);
    }

    @Test
    void anOfficialGivesTheHatsOfTheirOfficeAndNoOther() {
        assertThat(give(ines, lamps, "employee " + office, "")).hasStatus3xxRedirection();
        for (var choice : new String[] {"elected", "moderator", "auditor", "town", "place", "member " + choir}) {
            assertThat(give(ines, lamps, choice, "Anything")).as(choice).hasStatus(403);
        }
    }

    @Test
    void aMemberWhoMayGiveTakesOthersInAndNobodyElseDoes() {
        var giver = given(ines, Hat.Kind.MEMBER, choir, true);
        assertThat(give(ines, giver, "member " + choir, "")).hasStatus3xxRedirection();
        assertThat(give(ines, giver, "giver " + choir, "")).hasStatus(403);
        var tomasz = Reader.SYSTEM.reads(() -> people.arrive("tomasz-" + mark + "@riverton.example", "Tomasz Nowak"));
        assertThat(give(tomasz, given(tomasz, Hat.Kind.MEMBER, choir, false), "member " + choir, ""))
                .hasStatus(403);
    }

    @Test
    void anEmployeeReadsWhatIsForStaffAndDoesNotSpeakForTheOffice() {
        var works = given(amina, Hat.Kind.EMPLOYEE, office, false);
        assertThat(circles(works, Proof.PASSKEY)).contains(Circle.STAFF).doesNotContain(office);
        assertThat(pages.get().uri("/purposes/new").with(SignedIn.as(amina, works)))
                .hasStatus(403);
        assertThat(works.office()).isNull();
    }

    @Test
    void theHatsThatOpenOrBindNeedAPasskeyAndTheOthersDoNot() {
        for (var kind : Hat.Kind.values()) {
            if (kind == Hat.Kind.RESIDENT) {
                continue;
            }
            var of =
                    switch (kind) {
                        case OFFICE, EMPLOYEE -> office;
                        case MEMBER -> choir;
                        case RESIDENT, PLACE, ELECTED, GUIDE, MODERATOR, AUDITOR, TOWN -> null;
                    };
            var hat = given(amina, kind, of, false);
            var byLink = sessions.visitor(sessions.open(amina.id(), hat.id(), Proof.LINK))
                    .orElseThrow();
            assertThat(hat.equals(byLink.hat())).as(kind.name()).isEqualTo(!kind.guarded());
            var byKey = sessions.visitor(sessions.open(amina.id(), hat.id(), Proof.PASSKEY))
                    .orElseThrow();
            assertThat(byKey.hat()).as(kind.name()).isEqualTo(hat);
        }
    }

    @Test
    void aMemberReadsWhatIsKeptToTheGroupAlsoAsAResidentAndNotAfterTheEnd() {
        var member = given(amina, Hat.Kind.MEMBER, choir, false);
        var resident = Reader.SYSTEM.reads(() -> people.hatsOf(amina.id())).getFirst();
        assertThat(circles(resident, Proof.LINK)).contains(choir);
        Reader.SYSTEM.runs(() -> people.takeBack(member.id(), may.id()));
        assertThat(circles(resident, Proof.LINK)).containsExactly(Circle.EVERYONE);
    }

    @Test
    void aHatThatIsGivenAnewAfterItsEndIsAnotherOne() {
        var council = given(amina, Hat.Kind.ELECTED, null, false);
        assertThat(given(amina, Hat.Kind.ELECTED, null, false)).isEqualTo(council);
        Reader.SYSTEM.runs(() -> people.takeBack(council.id(), may.id()));
        assertThat(given(amina, Hat.Kind.ELECTED, null, false).id()).isNotEqualTo(council.id());
    }

    @Test
    void aHatNeedsItsWordsAndAGroupItsName() {
        assertThat(give(may, town, "elected", " ")).hasStatus(422).bodyText().contains("say as what");
        var found = pages.post().uri("/groups").with(SignedIn.as(may, town));
        assertThat(found.param("name", "Choir " + mark.toUpperCase(java.util.Locale.ROOT)))
                .hasStatus(422)
                .bodyText()
                .contains("There is a group");
        assertThat(pages.post().uri("/groups").param("name", "Band " + mark).with(SignedIn.as(may, town)))
                .hasStatus3xxRedirection();
        assertThat(pages.get().uri("/acts.csv?kind=group_founded")).bodyText().contains("Band " + mark);
        assertThat(Arrays.asList(Hat.Kind.values())).hasSize(10);
    }

    private java.util.Set<String> circles(Hat worn, Proof proof) {
        return sessions.visitor(sessions.open(amina.id(), worn.id(), proof))
                .orElseThrow()
                .circles();
    }

    private Hat given(Person person, Hat.Kind kind, @Nullable String of, boolean mayGive) {
        return Reader.SYSTEM.reads(() -> people.give(
                Hat.fresh(person.id(), kind, of, "Hat " + mark, mayGive), new People.Term(may.id(), LATER)));
    }

    private MockMvcTester.MockMvcRequestBuilder give(Person giver, Hat worn, String choice, String words) {
        return pages.post()
                .uri("/hats")
                .param("email", "amina-" + mark + "@riverton.example")
                .param("hat", choice)
                .param("words", words)
                .param("until", "2099-12-31")
                .with(SignedIn.as(giver, worn));
    }
}
