package heed.townhall;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import heed.signin.MailedLink;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeedTest
class TownhallTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    MailedLink mailed;

    @Autowired
    MakeAdministrator command;

    @Autowired
    EndSessions endSessions;

    final String end = UUID.randomUUID() + "@riverton.example";
    final String office = "office:lamps-" + UUID.randomUUID();
    Person ines;
    Person amina;
    Hat lamps;

    @BeforeEach
    void town() {
        ines = Reader.SYSTEM.reads(() -> people.arrive("ines-" + end, "Ines Okafor"));
        amina = Reader.SYSTEM.reads(() -> people.arrive("amina-" + end, "Amina Haddad"));
        lamps = Reader.SYSTEM.reads(() -> {
            people.office(office, "Lamps");
            return people.give(ines.id(), Hat.Kind.OFFICE, office, "Lamps");
        });
    }

    @Test
    void anOfficialGivesTheHatOfTheirOfficeUntilADayAndEverybodySeesIt() {
        assertThat(give(office, "2099-12-31", lamps)).hasStatus3xxRedirection();

        assertThat(pages.get().uri("/hats")).bodyText().contains("Amina Haddad", "Lamps", "2099", "given by");
        assertThat(pages.get().uri("/hats.csv")).bodyText().contains("office Lamps," + office + ",Amina Haddad");
    }

    @Test
    void noHatIsGivenWithoutAnEndOrForAnotherOffice() {
        assertThat(give(office, "", lamps)).hasStatus(422).bodyText().contains("last day after today");
        Reader.SYSTEM.runs(() -> people.office("office:other-" + end.substring(0, 8), "Other"));
        assertThat(give("office:other-" + end.substring(0, 8), "2099-12-31", lamps))
                .hasStatus(403);
        assertThat(give("town", "2099-12-31", lamps)).hasStatus(403);
    }

    @Test
    void aHatThatWasTakenBackIsNoLongerWornFromTheNextRequestOn() {
        var session = SignedIn.as(ines, lamps);
        assertThat(pages.get().uri("/purposes/new").with(session)).hasStatusOk();
        assertThat(pages.post().uri("/hats/{id}/end", lamps.id().value()).with(SignedIn.as(ines, lamps)))
                .hasStatus3xxRedirection();
        assertThat(pages.get().uri("/purposes/new").with(SignedIn.as(ines, lamps)))
                .hasStatus(403);
    }

    @Test
    void theCommandEndsEverySessionOfAPersonAndOfNobodyElse() {
        var amina = mailed.signsIn("amina-" + end, "", null);
        var ines = mailed.signsIn("ines-" + end, "", null);
        assertThat(endSessions.run(List.of("nobody-" + end))).isEqualTo(1);
        assertThat(endSessions.run(List.of())).isEqualTo(2);
        assertThat(pages.get().uri("/me").cookie(amina)).hasStatusOk();

        assertThat(endSessions.run(List.of("amina-" + end))).isZero();

        assertThat(pages.get().uri("/me").cookie(amina)).hasStatus3xxRedirection();
        assertThat(pages.get().uri("/me").cookie(ines)).hasStatusOk();
    }

    @Test
    void theCommandNamesWhoActsForTheTown() {
        assertThat(command.run(List.of("mayor-" + end, "May Or"))).isZero();
        assertThat(command.run(List.of("nobody"))).isEqualTo(2);
        var mayor = Reader.SYSTEM.reads(() -> people.behind("mayor-" + end)).orElseThrow();
        assertThat(pages.get().uri("/suspensions").with(SignedIn.as(mayor, town(mayor))))
                .hasStatusOk();
    }

    @Test
    void whoeverIsSuspendedReadsWhyAndOnlyReadsFromTheNextRequestOn() {
        var mayor = Reader.SYSTEM.reads(() -> people.arrive("mayor-" + end, "May Or"));
        Reader.SYSTEM.runs(() -> people.give(mayor.id(), Hat.Kind.TOWN, null, "Town"));
        var session = mailed.signsIn("amina-" + end, "", null);

        assertThat(pages.post()
                        .uri("/suspensions")
                        .param("email", "amina-" + end)
                        .param("reason", "Insulted a neighbour")
                        .param("until", "2099-12-31")
                        .with(SignedIn.as(mayor, town(mayor))))
                .hasStatus3xxRedirection();

        assertThat(
                        pages.post()
                                .uri("/me/data/name")
                                .param("name", "Another")
                                .cookie(session)
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                .hasRedirectedUrl("/me/suspension");
        assertThat(pages.get().uri("/me/suspension").cookie(session))
                .bodyText()
                .contains("Insulted a neighbour", "2099");
        assertThat(pages.post()
                        .uri("/suspensions/{id}/lift", amina.id().value())
                        .with(SignedIn.as(mayor, town(mayor))))
                .hasStatus3xxRedirection();
        assertThat(pages.get().uri("/me/suspension").cookie(session)).bodyText().contains("You can take part");
    }

    private Hat town(Person person) {
        return Reader.SYSTEM.reads(() -> people.hatsOf(person.id())).getLast();
    }

    private MockMvcTester.MockMvcRequestBuilder give(String office, String until, Hat hat) {
        return pages.post()
                .uri("/hats")
                .param("email", "amina-" + end)
                .param("hat", office)
                .param("until", until)
                .with(SignedIn.as(ines, hat));
    }
}
