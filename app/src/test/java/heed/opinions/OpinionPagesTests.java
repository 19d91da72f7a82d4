package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import heed.purposes.Purposes;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeedTest
class OpinionPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Opinions opinions;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    Maps maps;

    @Test
    void aStrangerIsAskedForAnAnswerAndForNoAccount() {
        var town = Consulted.with(purposes, opinions, people, 3);

        assertThat(pages.get().uri("/purposes/{slug}/opinions", town.slug()))
                .hasStatusOk()
                .bodyText()
                .contains("You need no account", "not enough votes yet");
    }

    @Test
    void aVoteLeadsToTheNextStatementAndCanBeChanged() {
        var town = Consulted.with(purposes, opinions, people, 3);
        var amina = amina();
        var first = town.statements().getFirst();

        vote(amina, first, "AGREE");
        vote(amina, first, "DISAGREE");

        assertThat(Reader.SYSTEM.reads(() -> opinions.votesOf(town.purpose(), amina.id())))
                .containsExactly(java.util.Map.entry(first.number(), Vote.DISAGREE));
        assertThat(pages.get().uri("/purposes/{slug}/opinions", town.slug()).with(SignedIn.as(amina)))
                .bodyText()
                .contains("1 of 3 answered");
    }

    @Test
    void whatIsTooLongComesBackAsTyped() {
        var town = Consulted.with(purposes, opinions, people, 1);
        var words = "Slow down. ".repeat(40);

        assertThat(pages.post()
                        .uri("/purposes/{slug}/statements", town.slug())
                        .param("words", words)
                        .with(SignedIn.as(amina())))
                .hasStatus(422)
                .bodyText()
                .contains("keep it to 280 signs", "Slow down. Slow down.");
    }

    @Test
    void nearlyTheSameIsShownBeforeItIsAdded() {
        var town = Consulted.with(purposes, opinions, people, 0);
        var amina = amina();
        add(town, amina, "Close Mill Road to cars before school starts", false).hasStatus3xxRedirection();
        add(town, amina, "Close Mill Road to cars before school begins", false)
                .hasStatus(422)
                .bodyText()
                .contains("Somebody said nearly the same");
        add(town, amina, "Close Mill Road to cars before school begins", true).hasStatus3xxRedirection();
        add(town, amina, "close mill road to cars before school begins", true).hasStatus(422);
    }

    @Test
    void aChangedAnswerLeadsBackToWhereItWasChanged() {
        var town = Consulted.with(purposes, opinions, people, 2);
        var id = town.statements().getFirst().id().value();

        assertThat(pages.post()
                        .uri("/statements/{id}/vote", id)
                        .param("vote", "PASS")
                        .param("from", "statement")
                        .with(SignedIn.as(amina())))
                .hasRedirectedUrl("/statements/" + id);
    }

    @Test
    void ofTwoAnswersInOneFormTheFirstCountsAndTheOtherDoesNothing() {
        var town = Consulted.with(purposes, opinions, people, 1);
        var id = town.statements().getFirst().id().value();

        assertThat(pages.post()
                        .uri("/statements/{id}/vote", id)
                        .param("vote", "AGREE", "DISAGREE")
                        .with(SignedIn.as(amina())))
                .hasStatus3xxRedirection();
        assertThat(Reader.SYSTEM.reads(() -> opinions.votes(town.purpose())))
                .singleElement()
                .hasFieldOrPropertyWithValue("value", Vote.AGREE.value());
    }

    @Test
    void theListIsSearchedWithoutRegardForCase() {
        var town = Consulted.with(purposes, opinions, people, 3);

        var words = town.statements().get(2).words();

        assertThat(pages.get()
                        .uri("/purposes/{slug}/statements", town.slug())
                        .param("q", words.substring(words.length() - 36).toUpperCase(java.util.Locale.ROOT)))
                .bodyText()
                .contains("Statement 2 about")
                .doesNotContain("Statement 1 about");
        assertThat(pages.get().uri("/purposes/{slug}/statements?q=zebra", town.slug()))
                .hasStatusOk()
                .bodyText()
                .contains("No statement has these words");
    }

    @Test
    void aLongListIsReadInPartsAndNothingIsLeftOut() throws Exception {
        var town = Consulted.with(purposes, opinions, people, StatementsPage.MOST + 7);
        var seen = new java.util.TreeSet<String>();
        var next = Optional.of("?order=NEWEST");
        for (int part = 0; part < 2; part++) {
            var page = pages.get()
                    .uri("/purposes/" + town.slug() + "/statements" + next.orElseThrow())
                    .exchange()
                    .getResponse()
                    .getContentAsString();
            Pattern.compile("/statements/([0-9a-f-]{36})\"")
                    .matcher(page)
                    .results()
                    .forEach(it -> seen.add(it.group(1)));
            next = Pattern.compile("href=\"([^\"]*after=[0-9]+)\"")
                    .matcher(page)
                    .results()
                    .map(it -> it.group(1).replace("&amp;", "&"))
                    .findFirst();
        }
        assertThat(seen)
                .hasSameSizeAs(town.statements())
                .contains(town.statements().getFirst().id().value().toString());
        assertThat(next).isEmpty();
    }

    @Test
    void howWeCountSaysHowToCountAgainFromTheFile() {
        var town = Consulted.with(purposes, opinions, people, 1);
        assertThat(pages.get().uri("/purposes/{slug}/map/counting", town.slug()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "href=\"/purposes/" + town.slug() + "/polis.zip\"",
                        "opinion-map " + town.slug() + " --bursts",
                        "href=\"/purposes/" + town.slug() + "/robust.csv\"");
    }

    @Test
    void aPrivateConsultationDoesNotExistForOthers() {
        var town = Consulted.with(purposes, opinions, people, 1, "office:transport");

        for (var path :
                new String[] {"/opinions", "/map", "/statements", "/statements.json", "/votes.csv", "/groups.json"}) {
            assertThat(pages.get().uri("/purposes/" + town.slug() + path).with(SignedIn.as(amina())))
                    .as(path)
                    .hasStatus(404);
        }
        assertThat(pages.get()
                        .uri(
                                "/statements/{id}",
                                town.statements().getFirst().id().value()))
                .hasStatus(404);
        assertThat(pages.post()
                        .uri(
                                "/statements/{id}/vote",
                                town.statements().getFirst().id().value())
                        .param("vote", "AGREE")
                        .with(SignedIn.as(amina())))
                .hasStatus(404);
    }

    @Test
    void whoeverIsNoOfficialHidesNothing() {
        var town = Consulted.with(purposes, opinions, people, 1);
        var id = town.statements().getFirst().id().value();

        assertThat(pages.post()
                        .uri("/statements/{id}/hiding", id)
                        .param("reason", "No")
                        .with(SignedIn.as(amina())))
                .hasStatus(403);
        assertThat(pages.post()
                        .uri("/statements/{id}/hiding", id)
                        .param("reason", " ")
                        .with(SignedIn.as(town.ines().me(), town.ines().hat())))
                .hasStatus(422);
        assertThat(pages.post()
                        .uri("/statements/{id}/hiding", id)
                        .param("reason", "Names a neighbour")
                        .with(SignedIn.as(town.ines().me(), town.ines().hat())))
                .hasStatus3xxRedirection();
        assertThat(pages.get().uri("/statements/{id}", id)).hasStatus(404);
    }

    @Test
    void twoCampsAreFoundNamedAndCountedAlikeOnPageAndInData() {
        var town = Consulted.with(purposes, opinions, people, 12);
        camps(town);
        var shown = maps.now(town.purpose());

        assertThat(shown.map().groups()).isEqualTo(2);
        assertThat(pages.get().uri("/purposes/{slug}/map", town.slug()))
                .hasStatusOk()
                .bodyText()
                .contains("40 people took part", "What sets group A apart", "What all groups share");
        assertThat(pages.get().uri("/purposes/{slug}/groups.csv", town.slug())).hasStatusOk();
        assertThat(pages.get().uri("/purposes/{slug}/statements", town.slug())).hasStatusOk();
        assertThat(pages.get().uri("/purposes/{slug}/statements.csv", town.slug()))
                .hasStatusOk()
                .bodyText()
                .hasLineCount(13);
        assertThat(pages.get()
                        .uri(
                                "/statements/{id}",
                                town.statements().getFirst().id().value()))
                .hasStatusOk()
                .bodyText()
                .contains("How it was received", "Group A");
    }

    /// Forty people in two camps: each loves half of ten statements; all love the last two.
    private void camps(Consulted town) {
        var random = new Random(7);
        for (int person = 0; person < 40; person++) {
            var voter = Reader.SYSTEM.reads(() -> people.anonymous("Voter"));
            for (var statement : town.statements()) {
                boolean likes = statement.number() >= 10 || (statement.number() < 5) == (person < 20);
                boolean slip = random.nextInt(20) == 0;
                var vote = likes != slip ? Vote.AGREE : Vote.DISAGREE;
                Reader.ANYONE.reads(() -> opinions.vote(voter.id(), statement.id(), vote));
            }
        }
    }

    private void vote(Person person, Statement statement, String vote) {
        assertThat(pages.post()
                        .uri("/statements/{id}/vote", statement.id().value())
                        .param("vote", vote)
                        .with(SignedIn.as(person)))
                .hasStatus3xxRedirection();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResultAssert add(
            Consulted town, Person person, String words, boolean anyway) {
        return assertThat(pages.post()
                .uri("/purposes/{slug}/statements", town.slug())
                .param("words", words)
                .param("anyway", String.valueOf(anyway))
                .with(SignedIn.as(person))
                .exchange());
    }

    private Person amina() {
        return Reader.SYSTEM.reads(() -> people.arrive("amina-" + UUID.randomUUID() + "@example.org", "Amina"));
    }
}
