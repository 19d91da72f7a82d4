package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import heed.purposes.Purposes;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The chance with which a statement was drawn is kept with the answer, and nobody can choose it.
@HeedTest
class StampsTests {

    private static final Pattern FORM = Pattern.compile(
            "action=\"/statements/([0-9a-f-]{36})/vote\"[^>]*>(?s:.*?)name=\"stamp\" value=\"([^\"]+)\"");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Opinions opinions;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    Stamps stamps;

    @Autowired
    ExposureTable exposures;

    @Autowired
    Maps maps;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

    Consulted town;

    record Shown(String statement, String stamp) {}

    @BeforeEach
    void consult() {
        town = Consulted.with(purposes, opinions, people, 4);
    }

    @Test
    void theChanceOfWhatWasDrawnIsKeptWithTheAnswer() {
        var amina = person("Amina");
        var shown = shown(SignedIn.as(amina));
        vote(shown.statement(), shown.stamp(), SignedIn.as(amina));

        var kept = kept();
        assertThat(kept.count()).isOne();
        assertThat(kept.chance(0)).isEqualTo(0.25);
        assertThat(kept.value(0)).isEqualTo((byte) 1);
        var lot = maps.now(town.purpose()).lot();
        assertThat(lot.asked()[lot.everybody()][kept.statement(0)]).isOne();
    }

    @Test
    void whatSomebodyChoseThemselvesHasNoChance() {
        vote(town.statements().getFirst().id().value().toString(), "", SignedIn.as(person("Tomasz")));

        assertThat(kept().count()).isZero();
        assertThat(Reader.SYSTEM.reads(() -> opinions.votes(town.purpose()))).hasSize(1);
    }

    @Test
    void theFirstDrawStays() {
        var amina = person("Amina");
        var shown = shown(SignedIn.as(amina));
        vote(shown.statement(), shown.stamp(), SignedIn.as(amina));
        var id = new Statement.Id(java.util.UUID.fromString(shown.statement()));
        vote(shown.statement(), stamps.stamp(id, amina.id(), 0.9), SignedIn.as(amina));

        assertThat(kept().chance(0)).isEqualTo(0.25);
    }

    @Test
    void aStampHoldsForOneStatementAndOnePerson() {
        var amina = person("Amina").id();
        var rashid = person("Rashid").id();
        var first = town.statements().get(0).id();
        var stamp = stamps.stamp(first, amina, 0.25);

        assertThat(stamps.chance(stamp, first, amina, false)).hasValue(0.25);
        assertThat(stamps.chance(stamp, town.statements().get(1).id(), amina, false))
                .isEmpty();
        assertThat(stamps.chance(stamp, first, rashid, false)).isEmpty();
        assertThat(stamps.chance(stamp, first, rashid, true)).isEmpty();
    }

    @Test
    void aStrangersStampHoldsForAGuestOnly() {
        var first = town.statements().getFirst().id();
        var stamp = stamps.stamp(first, null, 0.25);

        assertThat(stamps.chance(stamp, first, person("Guest").id(), true)).hasValue(0.25);
        assertThat(stamps.chance(stamp, first, person("Rashid").id(), false)).isEmpty();
    }

    @Test
    void nobodyCanChooseTheChance() {
        var amina = person("Amina").id();
        var first = town.statements().getFirst().id();
        var bytes = Base64.getUrlDecoder().decode(stamps.stamp(first, amina, 0.25));
        for (int i = 0; i < bytes.length; i++) {
            var other = bytes.clone();
            other[i] ^= 1;
            var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(other);
            if (i != Double.BYTES) {
                assertThat(stamps.chance(forged, first, amina, false)).isEmpty();
            }
        }
        assertThat(stamps.chance("", first, amina, false)).isEmpty();
        assertThat(stamps.chance("not a stamp!", first, amina, false)).isEmpty();
    }

    /// A mutant that believes what it is told takes any number.
    @Test
    void mutantThatDoesNotLookAtTheSealTakesAnyChance() {
        var forged =
                java.nio.ByteBuffer.allocate(25).putDouble(1e-9).put((byte) 1).array();
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
        var believing =
                java.nio.ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)).getDouble();

        assertThat(believing).isEqualTo(1e-9);
        assertThat(stamps.chance(
                        text, town.statements().getFirst().id(), person("Amina").id(), false))
                .isEmpty();
    }

    @Test
    void anotherNodeReadsTheStamp() {
        var amina = person("Amina").id();
        var first = town.statements().getFirst().id();
        assertThat(new Stamps(exposures, transaction).chance(stamps.stamp(first, amina, 0.125), first, amina, false))
                .hasValue(0.125);
    }

    @Test
    void lookingWritesNothing() {
        for (int i = 0; i < 3; i++) {
            shown(null);
        }
        assertThat(kept().count()).isZero();
    }

    private ExposureTable.Chances kept() {
        return Reader.SYSTEM.reads(() -> opinions.chances(town.purpose()));
    }

    private Shown shown(@org.jspecify.annotations.Nullable RequestPostProcessor who) {
        try {
            var get = pages.get().uri("/purposes/{slug}/opinions", town.slug());
            var page =
                    (who == null ? get : get.with(who)).exchange().getResponse().getContentAsString();
            var form = FORM.matcher(page);
            assertThat(form.find()).isTrue();
            return new Shown(Objects.requireNonNull(form.group(1)), Objects.requireNonNull(form.group(2)));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private void vote(String statement, String stamp, RequestPostProcessor who) {
        assertThat(pages.post()
                        .uri("/statements/{id}/vote", statement)
                        .param("vote", "AGREE")
                        .param("stamp", stamp)
                        .with(who))
                .hasStatus3xxRedirection();
    }

    private Person person(String name) {
        return Reader.SYSTEM.reads(
                () -> people.arrive(name + "-" + java.util.UUID.randomUUID() + "@example.org", name));
    }
}
