package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import heed.HeedTest;
import heed.database.Reader;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import heed.people.Visitor;
import heed.purposes.Purposes;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Both authors learn by mail, through a real mail server, that their statements were joined and parted again.
@HeedTest
class JoiningMailTests {

    static final GreenMail POST = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @AfterAll
    static void stop() {
        POST.stop();
    }

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        POST.start();
        settings.add("spring.mail.host", () -> "localhost");
        settings.add("spring.mail.port", () -> POST.getSmtp().getPort());
    }

    @Autowired
    MockMvcTester pages;

    @Autowired
    Opinions opinions;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    Consulted town;
    final String amina = "amina-" + UUID.randomUUID() + "@riverton.example";
    final String rashid = "rashid-" + UUID.randomUUID() + "@riverton.example";

    @BeforeEach
    void consult() {
        town = Consulted.with(purposes, opinions, people, 1);
    }

    @Test
    void bothAuthorsAreToldEachInTheLanguageOfTheirWords() throws Exception {
        var one = say(amina, "Benches at every stop", "en");
        var other = say(rashid, "مقعد عند كل موقف", "ar");
        act(one, "joining", "into", other.value().toString(), "reason", "Both ask for a bench");
        assertThat(POST.waitForIncomingEmail(10_000, 2)).isTrue();

        assertThat(text(amina))
                .contains("“Benches at every stop” was joined into “مقعد عند كل موقف”", "Why: Both ask for a bench")
                .contains("/statements/" + other.value());
        assertThat(mail(amina).getSubject()).isEqualTo("Your statement and another say the same");
        assertThat(text(rashid)).contains("Both ask for a bench", "Benches at every stop");
        assertThat(mail(rashid).getSubject()).doesNotContain("Your statement");

        POST.purgeEmailFromAllMailboxes();
        act(one, "parting");
        assertThat(POST.waitForIncomingEmail(10_000, 2)).isTrue();
        assertThat(mail(amina).getSubject()).isEqualTo("Your statement stands by itself again");
        assertThat(text(rashid)).contains("Benches at every stop");
    }

    @Test
    void whoeverJoinedThemIsNotTold() throws Exception {
        var own = town.statements().getFirst().id();
        var one = say(amina, "Benches at every stop", "en");
        act(one, "joining", "into", own.value().toString(), "reason", "The same");
        assertThat(POST.waitForIncomingEmail(10_000, 1)).isTrue();

        assertThat(Arrays.stream(POST.getReceivedMessages()).map(JoiningMailTests::to))
                .as("a mutant that tells every author would write to Ines too")
                .containsExactly(amina);
    }

    @BeforeEach
    void empty() throws Exception {
        POST.purgeEmailFromAllMailboxes();
    }

    private void act(Statement.Id statement, String act, String... namesAndValues) {
        var post = pages.post()
                .uri("/statements/{id}/" + act, statement.value())
                .with(SignedIn.as(town.ines().me(), town.ines().officialHat()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            post = post.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        assertThat(post).hasStatus3xxRedirection();
    }

    private Statement.Id say(String address, String words, String language) {
        return Reader.SYSTEM.reads(() -> {
            Person person = people.arrive(address, "Resident");
            var visitor = new Visitor(person, null, Set.of());
            var said = opinions.add(purposes.at(town.slug()), visitor, words, language, true);
            return ((Opinions.Adding.Done) said).id();
        });
    }

    private static MimeMessage mail(String to) {
        return Arrays.stream(POST.getReceivedMessages())
                .filter(it -> to(it).equals(to))
                .findFirst()
                .orElseThrow();
    }

    private static String text(String to) throws Exception {
        return String.valueOf(mail(to).getContent());
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
