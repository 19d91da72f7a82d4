package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.People;
import heed.people.SignedIn;
import heed.purposes.Purposes;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

/// What people type reaches the database and comes back sign by sign, or is refused with a reason.
@HeedTest
class HostileWordsTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Opinions opinions;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    static Stream<String> survives() {
        return Stream.of(
                "ش".repeat(280),
                "مُحَمَّد ".repeat(40).strip(),
                "学".repeat(280),
                "👩‍👩‍👧‍👦".repeat(280),
                "🇩🇪".repeat(280),
                "क्षि".repeat(140),
                "e\u0301".repeat(280),
                "می\u200Cخواهم",
                "𝕳𝖊𝖊𝖉 \uD842\uDFB7",
                "<script>alert(1)</script> & 'quotes' \"too\"",
                "'; drop table opinions.vote; --",
                "{0} %s ${x} \\u0041");
    }

    static Stream<String> invisible() {
        return Stream.of(
                "\u200B\u200C\u200D",
                "\u2060\uFEFF",
                "\u0301\u0302",
                "\u3164\u115F\u1160\uFFA0",
                "\u2800",
                "\u00A0\u2003\u3000",
                "\u00AD\u180E\u034F",
                "\uDB40\uDC41\uDB40\uDC42",
                "\uFE0F\uFE0E",
                "\u202E\u2066\u2069",
                "\uE000\uF8FF");
    }

    @ParameterizedTest
    @MethodSource("survives")
    void whatCanBeReadComesBackAsItWasTyped(String words) {
        var town = Consulted.with(purposes, opinions, people, 0);
        var said = Reader.SYSTEM.reads(() -> {
            var done = (Opinions.Adding.Done) opinions.add(purposes.at(town.slug()), town.ines(), words, "en", true);
            return opinions.find(done.id()).orElseThrow();
        });
        assertThat(said.words()).isEqualTo(Normalizer.normalize(words, Normalizer.Form.NFC));
        assertThat(StatementWords.length(said.words())).isLessThanOrEqualTo(Statement.LONGEST);
    }

    @ParameterizedTest
    @MethodSource("survives")
    void itIsReadOnItsPageAsItWasTypedInTheForm(String words) throws Exception {
        var town = Consulted.with(purposes, opinions, people, 0);
        var amina = people.arrive(UUID.randomUUID() + "@riverton.example", "Amina Haddad");
        var form = pages.get()
                .uri("/purposes/{slug}/opinions", town.slug())
                .with(SignedIn.as(amina))
                .exchange();
        assertThat(form).bodyText().doesNotContain("maxlength=\"280\"");
        var answer = pages.post()
                .uri("/purposes/{slug}/statements", town.slug())
                .param("words", words)
                .param("one", "true")
                .with(SignedIn.as(amina))
                .exchange();
        assertThat(answer).hasStatus(302);
        var said =
                Reader.SYSTEM.reads(() -> opinions.statements(town.purpose())).getFirst();
        assertThat(said.words()).isEqualTo(Normalizer.normalize(words, Normalizer.Form.NFC));
        assertThat(HtmlUtils.htmlUnescape(pages.get()
                        .uri("/statements/{id}", said.id().value())
                        .exchange()
                        .getMvcResult()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8)))
                .contains(said.words());
    }

    @Test
    void aLongSecondIdeaIsNotLostOnTheWay() {
        var town = Consulted.with(purposes, opinions, people, 0);
        var amina = people.arrive(UUID.randomUUID() + "@riverton.example", "Amina Haddad");
        var rest = "👩‍👩‍👧‍👦".repeat(280);
        assertThat(pages.post()
                        .uri("/purposes/{slug}/statements", town.slug())
                        .param("words", "Slow down at the school gate " + UUID.randomUUID())
                        .param("one", "true")
                        .param("rest", rest)
                        .with(SignedIn.as(amina)))
                .hasStatusOk()
                .bodyText()
                .contains(rest);
    }

    @ParameterizedTest
    @MethodSource("invisible")
    void theFormSaysWhyNothingCanBeSeen(String words) {
        var town = Consulted.with(purposes, opinions, people, 0);
        var amina = people.arrive(UUID.randomUUID() + "@riverton.example", "Amina Haddad");
        assertThat(pages.post()
                        .uri("/purposes/{slug}/statements", town.slug())
                        .param("words", words)
                        .with(SignedIn.as(amina)))
                .hasStatus(422)
                .bodyText()
                .contains("words-error");
    }

    @ParameterizedTest
    @MethodSource("invisible")
    void whatCannotBeSeenIsRefusedWithAReason(String words) {
        assertThat(added(words)).isIn(refused("opinions.unseen-words"), refused("opinions.needs-words"));
    }

    @Test
    void aTowerOfMarksIsRefused() {
        assertThat(added(("a" + "\u0336".repeat(200)).repeat(200))).isEqualTo(refused("opinions.too-many-marks"));
    }

    @Test
    void aSignBeyondTwoHundredAndEightyIsTooMany() {
        assertThat(added("👩‍👩‍👧‍👦".repeat(281))).isEqualTo(refused("opinions.too-long"));
    }

    private Opinions.Adding added(String words) {
        var town = Consulted.with(purposes, opinions, people, 0);
        return Reader.SYSTEM.reads(() -> opinions.add(purposes.at(town.slug()), town.ines(), words, "en", true));
    }

    private static Opinions.Adding refused(String why) {
        return new Opinions.Adding.Refused(why);
    }
}
