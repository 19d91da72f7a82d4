package heed.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import heed.HeedTest;
import heed.answers.Answers;
import heed.answers.Commitment;
import heed.answers.Commitments;
import heed.database.Reader;
import heed.opinions.Opinions;
import heed.opinions.Statement;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeedTest
@ActiveProfiles("demo")
class DemoTests {

    @Autowired
    Town town;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Purposes purposes;

    @Autowired
    Opinions opinions;

    @Autowired
    Answers answers;

    @Autowired
    Commitments commitments;

    @Autowired
    Clock clock;

    @Test
    void aFilledTownIsNotFilledAgain() {
        assertThat(Reader.SYSTEM.reads(town::fill)).isFalse();
    }

    @Test
    void everyPageSaysThatTheTownIsInvented() {
        assertThat(pages.get().uri("/demo")).hasStatusOk().bodyText().contains("Demo town", "Be Amina Haddad");
    }

    @Test
    void oneCanBeInesAndThenSpeaksForHerOffice() {
        var being = pages.post()
                .uri("/demo/be/ines")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();

        assertThat(being).hasStatus3xxRedirection();
        var cookie = being.getResponse().getHeaders(HttpHeaders.SET_COOKIE);
        assertThat(cookie).anyMatch(it -> it.startsWith("heed_session="));
        assertThat(pages.get().uri("/me").cookie(being.getResponse().getCookies()))
                .hasStatusOk()
                .bodyText()
                .contains("Ines Okafor", "Transport &amp; Mobility");
    }

    @Test
    void whoSpeaksForAnOfficeReadsFirstWhatItOwes() {
        var home = new HashMap<String, String>();
        for (var who : List.of("ines", "amina")) {
            var being = pages.post()
                    .uri("/demo/be/" + who)
                    .with(SecurityMockMvcRequestPostProcessors.csrf())
                    .exchange();
            home.put(
                    who,
                    new String(
                            pages.get()
                                    .uri("/")
                                    .cookie(being.getResponse().getCookies())
                                    .exchange()
                                    .getResponse()
                                    .getContentAsByteArray(),
                            StandardCharsets.UTF_8));
        }
        assertThat(home.get("ines"))
                .containsSubsequence("What your office owes next", "working days late", "/offices/transport/due")
                .contains("Why is there still no lamp at the stop by the canal?");
        assertThat(home.get("amina")).doesNotContain("What your office owes next");
    }

    @Test
    void theMayorTheModeratorAndTheAuditorWearTheirHats() {
        for (var it : List.of("may/hats", "dana/hidden", "elias/suspensions")) {
            var who = it.substring(0, it.indexOf('/'));
            var being = pages.post()
                    .uri("/demo/be/" + who)
                    .with(SecurityMockMvcRequestPostProcessors.csrf())
                    .exchange();
            assertThat(pages.get()
                            .uri(it.substring(who.length()))
                            .cookie(being.getResponse().getCookies()))
                    .as(it)
                    .hasStatusOk();
        }
    }

    @Test
    void nobodyElseCanBeChosen() {
        assertThat(pages.post().uri("/demo/be/nobody").with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(404);
    }

    @Test
    void threePurposesStandAtThreeStages() {
        assertThat(Reader.ANYONE.reads(purposes::published))
                .extracting(Purpose::slug, Purpose::state)
                .containsSubsequence(
                        tuple("nobody-alone-at-80", Purpose.State.OPEN),
                        tuple("walk-to-school", Purpose.State.OPEN),
                        tuple("river-fit-to-swim", Purpose.State.DECIDED));
    }

    @Test
    void sixtyStatementsCarryFifteenThousandVotes() {
        var all = List.of("walk-to-school", "nobody-alone-at-80", "river-fit-to-swim").stream()
                .map(it -> Reader.ANYONE.reads(() -> purposes.at(it)))
                .toList();

        assertThat(all.stream().mapToInt(it -> statements(it).size()).sum()).isEqualTo(60);
        assertThat(all.stream()
                        .mapToInt(it -> Reader.ANYONE
                                .reads(() -> opinions.votes(it.id()))
                                .size())
                        .sum())
                .isEqualTo(15_000);
    }

    @Test
    void promisesAreKeptBrokenAndStillToCome() {
        var all = Reader.ANYONE.reads(() -> commitments.all(null));
        assertThat(all).hasSize(9);
        assertThat(all)
                .extracting(it -> it.state(LocalDate.now(clock)))
                .contains(
                        Commitment.State.KEPT,
                        Commitment.State.BROKEN,
                        Commitment.State.OPEN,
                        Commitment.State.OVERDUE,
                        Commitment.State.CONTESTED);
        var river = Reader.ANYONE.reads(() -> purposes.at("river-fit-to-swim"));
        assertThat(Reader.ANYONE.reads(() -> answers.of(river.id()))).hasSize(5);
    }

    @Test
    void whatDidNotHoldWasFoundSoAndOpenedTheMatterAgain() {
        var market = Reader.ANYONE.reads(() -> purposes.at("shade-on-the-market"));
        assertThat(market.state()).isEqualTo(Purpose.State.OPEN);
        assertThat(body("/purposes/shade-on-the-market"))
                .contains("Why it was opened again", "3 people asked", "The trees are dead.", "How it ended");
        assertThat(body("/commitments?state=overturned")).contains("Plant six trees");
        assertThat(body("/commitments?state=delayed")).contains("Open a fountain to drink from");
        assertThat(body("/clocks?duty=judge")).contains("Put ten benches with backs around the well.");
    }

    @Test
    void aminaIsAskedWhetherTheGuardHelped() {
        var amina = people.arrive("amina@riverton.example", "Amina Haddad");
        assertThat(pages.get().uri("/verdicts").with(SignedIn.as(amina)))
                .bodyText()
                .contains("A crossing guard stands at the library corner on every school morning.");
    }

    @Test
    void eachPageOfTheLoopHasSomethingToShow() {
        assertThat(body("/clocks?state=late")).contains("working days late");
        assertThat(body("/clocks?state=paused")).contains("We wait for the survey");
        assertThat(body("/listening"))
                .contains("Parks &amp; River", "Changed its mind", "Found not kept after all", "%");
        assertThat(body("/purposes/river-fit-to-swim/verdicts")).contains("In their words", "who were asked answered");
        assertThat(body("/offices/transport")).contains("Not reviewed");
        assertThat(body("/acts.csv?kind=judged")).contains("Plant six trees", "Astrid Lund", "I counted on Tuesday");
        assertThat(body("/acts.csv?kind=reviewed")).contains("A river fit to swim in");
        assertThat(body("/acts.csv?kind=tripwire_set")).contains("Shade and a seat on the market square");
        assertThat(body("/purposes/river-fit-to-swim/coverage?fate=outside-limits"))
                .contains("mill gate");
    }

    private String body(String path) {
        var answer = pages.get().uri(path).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void whatColleaguesSayAmongThemselvesStaysAmongThem() {
        var school = Reader.ANYONE.reads(() -> purposes.at("walk-to-school"));
        assertThat(statements(school)).noneMatch(it -> it.words().contains("colleagues"));
        assertThat(Reader.SYSTEM.reads(() -> opinions.statements(school.id())))
                .anyMatch(it -> it.words().contains("colleagues"));
        for (var page : List.of("", "/opinions", "/statements", "/polis/comments.csv", "/polis.json")) {
            assertThat(pages.get().uri(school.path() + page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("colleagues only");
        }
    }

    @Test
    void everyPageOfTheTownOpensForAResidentAndForAnOfficial() {
        var amina = people.arrive("amina@riverton.example", "Amina Haddad");
        var ines = people.arrive("ines@riverton.example", "Ines Okafor");
        for (var slug : List.of("walk-to-school", "nobody-alone-at-80", "river-fit-to-swim")) {
            for (var part : List.of("", "/opinions", "/statements", "/answers")) {
                opens("/purposes/" + slug + part, amina);
                opens("/purposes/" + slug + part, ines);
            }
        }
        opens("/", amina);
        opens("/", ines);
    }

    private void opens(String path, Person person) {
        assertThat(pages.get().uri(path).with(SignedIn.as(person))).as(path).hasStatusOk();
    }

    private List<Statement> statements(Purpose purpose) {
        return Reader.ANYONE.reads(() -> opinions.statements(purpose.id()));
    }
}
