package heed.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeedTest
class SessionsTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    MailedLink mailed;

    @Autowired
    Sessions sessions;

    @Autowired
    People people;

    @Autowired
    Pace pace;

    final String address = "ines-" + UUID.randomUUID() + "@example.org";
    Person ines;
    Hat hat;

    @BeforeEach
    void official() {
        ines = Reader.SYSTEM.reads(() -> people.arrive(address, "Ines"));
        hat = Reader.SYSTEM.reads(() -> {
            people.office("office:transport", "Transport & Mobility");
            return people.give(ines.id(), Hat.Kind.OFFICE, "office:transport", "Transport & Mobility");
        });
    }

    @Test
    void aSessionOnAnotherDeviceIsSeenAndEnded() {
        var here = mailed.signsIn(address, "", null);
        var there = mailed.signsIn(address, "", null);
        var listed = Reader.SYSTEM.reads(() -> sessions.of(ines.id(), here.getValue()));
        assertThat(listed).hasSize(2);
        assertThat(listed.getFirst().here()).isTrue();

        assertThat(pages.post()
                        .uri("/me/sessions/{id}/end", listed.getLast().id())
                        .cookie(here)
                        .with(csrf()))
                .hasStatus3xxRedirection();

        assertThat(pages.get().uri("/me").cookie(there)).hasStatus3xxRedirection();
        assertThat(pages.get().uri("/me").cookie(here)).hasStatusOk();
    }

    @Test
    void nobodyEndsASessionOfSomebodyElse() {
        mailed.signsIn(address, "", null);
        var theirs = Reader.SYSTEM.reads(() -> sessions.of(ines.id(), "")).getFirst();
        var mallory = mailed.signsIn("mallory-" + address, "Mallory", null);
        assertThat(pages.post()
                        .uri("/me/sessions/{id}/end", theirs.id())
                        .cookie(mallory)
                        .with(csrf()))
                .hasStatus(404);
    }

    @Test
    void aLinkAloneWearsNoOfficialHat() {
        var session = mailed.signsIn(address, "", null);
        assertThat(visitor(session.getValue()).staff()).isFalse();
        var worn = wear(session.getValue());
        assertThat(visitor(worn).official()).isFalse();
        assertThat(pages.get().uri("/me").cookie(session)).bodyText().contains("Needs a passkey");
    }

    @Test
    void aPasskeyDoesAndGivesTheSessionAnotherSecret() {
        var before = mailed.signsIn(address, "", null).getValue();
        var stepped = Reader.SYSTEM.reads(() -> sessions.step(before, Proof.PASSKEY));
        assertThat(stepped).isNotEqualTo(before);
        assertThat(Reader.SYSTEM.reads(() -> sessions.visitor(before))).isEmpty();

        var worn = wear(stepped);
        assertThat(worn).isNotEqualTo(stepped);
        assertThat(visitor(worn).official()).isTrue();
        assertThat(visitor(worn).staff()).isTrue();
    }

    /// A class of thirty, four times an hour, meets no limit; a program that makes guests does, and only on its
    /// network.
    @Test
    void limitsAreWideButThere() {
        var network = "198.51.100.7";
        for (int i = 0; i < 120; i++) {
            assertThat(Reader.ANYONE.reads(() -> pace.anotherGuest(network))).isTrue();
        }
        for (int i = 120; i < Pace.GUESTS_OF_A_NETWORK; i++) {
            Reader.ANYONE.reads(() -> pace.anotherGuest(network));
        }
        assertThat(Reader.ANYONE.reads(() -> pace.anotherGuest(network))).isFalse();
        assertThat(Reader.ANYONE.reads(() -> pace.anotherGuest("2001:db8::1"))).isTrue();
    }

    private heed.people.Visitor visitor(String secret) {
        return Reader.SYSTEM.reads(() -> sessions.visitor(secret)).orElseThrow();
    }

    private String wear(String secret) {
        return Reader.SYSTEM.reads(() -> sessions.wear(secret, ines.id(), hat.id()));
    }
}
