package heed.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import heed.people.Speaks;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What one meets, hides and says in which hat, on pages.
@HeedTest
class ModerationTests {

    private static final String REASON = "Names a child";

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    final String mark = "mark" + UUID.randomUUID().toString().substring(0, 8);
    Person amina;
    Person rosa;
    Hat moderator;
    Hat auditor;
    String question = "";

    @BeforeEach
    void town() {
        amina = Reader.SYSTEM.reads(() -> people.arrive(mark + "@riverton.example", "Amina " + mark));
        rosa = Reader.SYSTEM.reads(() -> people.arrive("rosa" + mark + "@riverton.example", "Rosa " + mark));
        moderator = give(rosa, Hat.Kind.MODERATOR, null, "Moderator");
        auditor = give(rosa, Hat.Kind.AUDITOR, null, "Auditor");
        Reader.SYSTEM.runs(() -> people.office("office:transport", "Transport & Mobility"));
        question = ask(amina, null, "When is it lit " + mark);
    }

    @Test
    void aModeratorHidesAQuestionWithAReasonAndEverybodyReadsTheReason() {
        assertThat(pages.get().uri(question).with(SignedIn.as(rosa, moderator)))
                .bodyText()
                .contains(path() + "/hiding");
        assertThat(pages.post().uri(path() + "/hiding").with(SignedIn.as(rosa, moderator)))
                .hasStatus(422)
                .bodyText()
                .contains("say why");
        assertThat(hide(moderator)).hasRedirectedUrl("/hidden");
        assertThat(pages.get().uri(question)).hasStatus(404);
        assertThat(pages.get().uri("/acts.csv?kind=hidden"))
                .bodyText()
                .contains("Rosa " + mark + ",Moderator,")
                .contains(REASON)
                .doesNotContain("When is it lit " + mark);
        assertThat(pages.get().uri("/hidden").with(SignedIn.as(rosa, moderator)))
                .bodyText()
                .contains("When is it lit " + mark, REASON);
        assertThat(pages.post().uri(path() + "/showing").with(SignedIn.as(rosa, moderator)))
                .hasRedirectedUrl("/hidden");
        assertThat(pages.get().uri(question)).hasStatusOk();
    }

    @Test
    void anAuditorReadsWhatIsHiddenAndWhyAndChangesNothing() {
        hide(moderator).exchange();
        assertThat(pages.get().uri("/hidden").with(SignedIn.as(rosa, auditor)))
                .bodyText()
                .contains("When is it lit " + mark, REASON)
                .doesNotContain(path() + "/showing");
        assertThat(pages.get().uri("/hidden.csv").with(SignedIn.as(rosa, auditor)))
                .bodyText()
                .contains("When is it lit " + mark);
        assertThat(pages.get().uri("/suspensions").with(SignedIn.as(rosa, auditor)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<form method=\"post\" action=\"/suspensions");
        for (var act : new String[] {path() + "/showing", "/offices/transport/questions", "/suspensions", "/hats"}) {
            assertThat(pages.post().uri(act).param("question", "May I?").with(SignedIn.as(rosa, auditor)))
                    .as(act)
                    .hasStatus(403);
        }
    }

    @Test
    void withoutTheHatAModeratorMeetsWhatEverybodyMeets() {
        hide(moderator).exchange();
        var resident = Reader.SYSTEM.reads(() -> people.hatsOf(rosa.id())).getFirst();
        assertThat(pages.get().uri(question).with(SignedIn.as(rosa, resident))).hasStatus(404);
        assertThat(pages.get().uri("/hidden").with(SignedIn.as(rosa, resident))).hasStatus(403);
    }

    @Test
    void whatAnOfficeAnswersIsNotAModeratorsToHide() {
        var ines = Reader.SYSTEM.reads(() -> people.arrive("ines" + mark + "@riverton.example", "Ines Okafor"));
        var hat = give(ines, Hat.Kind.OFFICE, "office:transport", "Transport & Mobility");
        var reply = pages.post()
                .uri("/offices/transport/replies")
                .param("reply", "Soon " + mark)
                .param("fate", "ANSWERED")
                .param("to", question.substring(question.lastIndexOf('/') + 1))
                .with(SignedIn.as(ines, hat))
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        assertThat(pages.post()
                        .uri(String.valueOf(reply).replace("/replies/", "/contributions/") + "/hiding")
                        .param("reason", REASON)
                        .with(SignedIn.as(rosa, moderator)))
                .hasStatus(403);
    }

    @Test
    void whoeverHasOneHatIsAskedNothingAndWhoeverHasMoreChoosesForEachAct() {
        assertThat(pages.get().uri("/offices/transport/questions").with(SignedIn.as(amina)))
                .bodyText()
                .doesNotContain(Speaks.FIELD);
        var council = give(amina, Hat.Kind.ELECTED, null, "council " + mark);
        assertThat(pages.get().uri("/offices/transport/questions").with(SignedIn.as(amina)))
                .bodyText()
                .contains(Speaks.FIELD, "Elected: council " + mark);
        assertThat(pages.get().uri(ask(amina, council, "Who pays " + mark)))
                .bodyText()
                .contains("Elected: council " + mark);
        assertThat(pages.get().uri(question)).bodyText().doesNotContain("Elected");
        Reader.SYSTEM.runs(() -> people.takeBack(council.id(), rosa.id()));
        assertThat(asking(amina, council, "And now?")).hasStatus(403);
    }

    @Test
    void nobodyChoosesTheHatOfSomebodyElse() {
        give(amina, Hat.Kind.GUIDE, null, "Library");
        assertThat(asking(amina, moderator, "May I?")).hasStatus(403);
    }

    @Test
    void anOfficialKeepsAPurposeToAGroupOfTheirs() {
        var group = "group:" + mark;
        var ines = Reader.SYSTEM.reads(() -> people.arrive("ines" + mark + "@riverton.example", "Ines Okafor"));
        Reader.SYSTEM.runs(() -> people.found(group, "Choir " + mark, ines.id()));
        var hat = give(ines, Hat.Kind.OFFICE, "office:transport", "Transport & Mobility");
        var colleague = Reader.SYSTEM.reads(() -> people.arrive("noor" + mark + "@riverton.example", "Noor Patel"));
        var same = give(colleague, Hat.Kind.OFFICE, "office:transport", "Transport & Mobility");
        assertThat(pages.get().uri(begin(ines, hat, group)).with(SignedIn.as(colleague, same)))
                .as("only a member keeps things to a group")
                .hasStatusOk();
        give(ines, Hat.Kind.MEMBER, group, "Choir " + mark);
        assertThat(pages.get().uri("/purposes/new").with(SignedIn.as(ines, hat)))
                .bodyText()
                .contains("The members of Choir " + mark);
        var kept = begin(ines, hat, group);
        assertThat(pages.get().uri(kept).with(SignedIn.as(ines, hat))).hasStatusOk();
        assertThat(pages.get().uri(kept).with(SignedIn.as(colleague, same))).hasStatus(404);
    }

    private String begin(Person official, Hat hat, String circle) {
        return String.valueOf(pages.post()
                .uri("/purposes")
                .param("title", "Sing together " + mark)
                .param("circle", circle)
                .with(SignedIn.as(official, hat))
                .exchange()
                .getResponse()
                .getRedirectedUrl());
    }

    private MockMvcTester.MockMvcRequestBuilder hide(Hat hat) {
        return pages.post().uri(path() + "/hiding").param("reason", REASON).with(SignedIn.as(rosa, hat));
    }

    private String path() {
        return question.replace("/questions/", "/contributions/");
    }

    private String ask(Person person, @Nullable Hat as, String words) {
        return String.valueOf(asking(person, as, words).exchange().getResponse().getRedirectedUrl());
    }

    private MockMvcTester.MockMvcRequestBuilder asking(Person person, @Nullable Hat as, String words) {
        return pages.post()
                .uri("/offices/transport/questions")
                .param("question", words)
                .param(Speaks.FIELD, as == null ? "" : as.id().value().toString())
                .with(SignedIn.as(person));
    }

    private Hat give(Person person, Hat.Kind kind, @Nullable String of, String label) {
        return Reader.SYSTEM.reads(() -> people.give(
                Hat.fresh(person.id(), kind, of, label, false),
                new People.Term(null, Instant.parse("2099-01-01T00:00:00Z"))));
    }
}
