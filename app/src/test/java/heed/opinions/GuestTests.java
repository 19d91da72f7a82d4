package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.People;
import heed.people.SignedIn;
import heed.purposes.Purposes;
import heed.signin.MailedLink;
import heed.signin.SessionCookie;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Contribute first, say who one is later, and lose nothing.
@HeedTest
class GuestTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Opinions opinions;

    @Autowired
    RungCounts counts;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    heed.people.Proofs proofs;

    @Autowired
    MailedLink mailed;

    Consulted town;
    String words;
    final String address = "rashid-" + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void consult() {
        town = Consulted.with(purposes, opinions, people, 2);
        words = "The lamp at the underpass is broken " + UUID.randomUUID();
    }

    @Test
    void aStrangerVotesWithOnePressOfAButtonAndIsCountedAsAGuest() {
        assertThat(pages.get().uri("/purposes/{slug}/opinions", town.slug()))
                .bodyText()
                .contains("You need no account")
                .contains("value=\"AGREE\"");
        var session = session(vote(null, 0, Vote.AGREE));
        vote(session, 1, Vote.DISAGREE);

        assertThat(counted())
                .containsExactly(new ByRung(0, ByRung.Rung.GUEST, 1, 0, 0), new ByRung(1, ByRung.Rung.GUEST, 0, 1, 0));
        assertThat(pages.get().uri("/purposes/{slug}/rungs.csv", town.slug()))
                .bodyText()
                .contains("0,guest,1,0,0");
        assertThat(Reader.SYSTEM.reads(() -> opinions.participants(town.purpose())))
                .as("one device is one guest")
                .hasSize(1);
    }

    @Test
    void whatAGuestWroteIsShownToTheGuestAndToNobodyElse() {
        var written = write(words);
        var path = Objects.requireNonNull(written.getResponse().getRedirectedUrl());
        var session = session(written);

        assertThat(pages.get().uri(path).cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains(words, "Only you see this");
        assertThat(pages.get().uri(path)).hasStatus(404);
        assertThat(pages.get()
                        .uri(path)
                        .with(SignedIn.as(town.ines().me(), town.ines().hat())))
                .as("staff reads it no more than others")
                .hasStatus(404);
        for (var list : new String[] {"/statements", "/statements.csv", "/polis.json", "/opinions"}) {
            assertThat(pages.get().uri("/purposes/" + town.slug() + list))
                    .bodyText()
                    .doesNotContain(words);
        }
        assertThat(pages.get().uri("/search?q=underpass")).bodyText().doesNotContain(words);
    }

    @Test
    void oneLinkKeepsEverything() {
        var written = write(words);
        var path = Objects.requireNonNull(written.getResponse().getRedirectedUrl());
        var session = vote(session(written), 0, Vote.AGREE);

        mailed.signsIn(address, "Rashid Karim", session(written));

        assertThat(session).hasStatus3xxRedirection();
        assertThat(pages.get().uri(path)).hasStatusOk().bodyText().contains(words, "Rashid Karim");
        assertThat(counted()).extracting(ByRung::rung).containsOnly(ByRung.Rung.CONFIRMED);
    }

    @Test
    void whoeverIsVerifiedIsCountedSo() {
        var rashid = Reader.SYSTEM.reads(() -> people.arrive(address, "Rashid Karim"));
        Reader.SYSTEM.runs(() -> proofs.prove(rashid.id(), heed.people.Rung.VERIFIED, "Hillside"));
        Reader.ANYONE.reads(
                () -> opinions.vote(rashid.id(), town.statements().getFirst().id(), Vote.DISAGREE));
        assertThat(counted()).contains(new ByRung(0, ByRung.Rung.VERIFIED, 0, 1, 0));
        Reader.SYSTEM.runs(() -> proofs.prove(rashid.id(), heed.people.Rung.IDENTIFIED, null));
        assertThat(counted()).extracting(ByRung::rung).containsOnly(ByRung.Rung.IDENTIFIED);
    }

    @Test
    void aGuestWhoHasAnAccountAlreadyIsOnePersonWithOneVote() {
        var rashid = Reader.SYSTEM.reads(() -> people.arrive(address, "Rashid Karim"));
        Reader.ANYONE.reads(
                () -> opinions.vote(rashid.id(), town.statements().getFirst().id(), Vote.DISAGREE));
        var written = write(words);
        var guest = session(written);
        vote(guest, 0, Vote.AGREE);

        var session = mailed.signsIn(address, "", guest);

        assertThat(counted())
                .as("the later vote counts, once")
                .contains(new ByRung(0, ByRung.Rung.CONFIRMED, 1, 0, 0))
                .extracting(ByRung::rung)
                .containsOnly(ByRung.Rung.CONFIRMED);
        assertThat(pages.get().uri(Objects.requireNonNull(written.getResponse().getRedirectedUrl())))
                .bodyText()
                .contains("Rashid Karim");
        assertThat(pages.get().uri("/me").cookie(guest))
                .as("the guest's session has ended")
                .hasStatus3xxRedirection();
        assertThat(pages.get().uri("/me").cookie(session)).bodyText().contains("Rashid Karim");
    }

    @Test
    void twoAccountsOfOnePersonBecomeOne() {
        var one = Reader.SYSTEM.reads(() -> people.arrive(address, "Rashid Karim"));
        var other = Reader.SYSTEM.reads(() -> people.arrive("work-" + address, "R. Karim"));
        Reader.ANYONE.reads(
                () -> opinions.vote(other.id(), town.statements().getFirst().id(), Vote.AGREE));
        Reader.ANYONE.reads(
                () -> opinions.vote(one.id(), town.statements().getFirst().id(), Vote.DISAGREE));
        Reader.ANYONE.reads(
                () -> opinions.vote(other.id(), town.statements().getLast().id(), Vote.PASS));

        mailed.joins("work-" + address, mailed.signsIn(address, "", null));

        assertThat(counted())
                .containsExactly(
                        new ByRung(0, ByRung.Rung.CONFIRMED, 0, 1, 0), new ByRung(1, ByRung.Rung.CONFIRMED, 0, 0, 1));
        assertThat(Reader.SYSTEM.reads(() -> people.behind("work-" + address))).contains(one);
        assertThat(Reader.SYSTEM.reads(() -> opinions.log(town.purpose())))
                .as("the log, replayed, gives the votes that count")
                .extracting(Ballot::participant)
                .containsOnly(Reader.SYSTEM
                        .reads(() -> opinions.number(town.purpose(), one.id()))
                        .orElseThrow());
    }

    private java.util.List<ByRung> counted() {
        return Reader.SYSTEM.reads(() -> counts.byRung(town.purpose()));
    }

    private MvcTestResult vote(@org.jspecify.annotations.Nullable Cookie session, int statement, Vote vote) {
        var request = pages.post()
                .uri(
                        "/statements/{id}/vote",
                        town.statements().get(statement).id().value())
                .param("vote", vote.name())
                .with(csrf());
        var result =
                session == null ? request.exchange() : request.cookie(session).exchange();
        assertThat(result).hasStatus3xxRedirection().hasRedirectedUrl("/purposes/" + town.slug() + "/opinions");
        return result;
    }

    private MvcTestResult write(String words) {
        var result = pages.post()
                .uri("/purposes/{slug}/statements", town.slug())
                .param("words", words)
                .param("anyway", "true")
                .with(csrf())
                .exchange();
        assertThat(result).hasStatus3xxRedirection();
        return result;
    }

    private static Cookie session(MvcTestResult result) {
        return MailedLink.cookie(result, SessionCookie.NAME);
    }
}
