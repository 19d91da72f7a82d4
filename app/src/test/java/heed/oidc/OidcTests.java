package heed.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import heed.TestDatabase;
import heed.database.Reader;
import heed.ladder.Need;
import heed.oidc.Wanderer.Answer;
import heed.people.People;
import heed.people.Person;
import heed.people.Proofs;
import heed.people.Rung;
import heed.signin.Proof;
import heed.signin.Sessions;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Signing in through a real Keycloak.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestDatabase.class)
class OidcTests {

    static final Keycloak KEYCLOAK = Keycloak.start();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Proofs proofs;

    @Autowired
    OidcTable table;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient sql;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("heed.oidc.town.issuer", KEYCLOAK::issuer);
        settings.add("heed.oidc.town.client", () -> "heed");
        settings.add("heed.oidc.town.secret", () -> "for-this-test-only");
        settings.add("heed.oidc.town.label", () -> "Town of Riverton");
        settings.add("heed.oidc.town.proves", () -> "true");
        settings.add("heed.oidc.second.issuer", () -> "http://localhost:1/realms/none");
        settings.add("heed.oidc.second.client", () -> "heed");
        settings.add("heed.oidc.second.secret", () -> "for-this-test-only");
    }

    @AfterAll
    static void close() {
        KEYCLOAK.close();
    }

    /// The provider says that the address is confirmed; still nobody gets into the account behind it.
    @Test
    void aPersonIsKnownBySubjectAndNeverByAddress() {
        var before = Reader.SYSTEM.reads(() -> people.arrive("amina@riverton.example", "Amina by mail"));
        var amina = new Wanderer();
        var signIn = amina.get(here("/sign-in?next=/purposes"));
        assertThat(signIn.page().text()).contains("Town of Riverton");
        var arrived = amina.follow(amina.get(backFrom(amina, "amina", "/sign-in/oidc/town?next=/purposes")));
        assertThat(arrived.at().getPath()).isEqualTo("/sign-in/oidc");
        assertThat(arrived.page().select("[name=name]").val()).isEqualTo("Amina Haddad");
        var refused = amina.submit(arrived, "main form", Map.of("name", " "));
        assertThat(refused.status()).isEqualTo(422);
        var entered = amina.submit(arrived, "main form", Map.of("name", "Amina H."));
        assertThat(entered.to().getPath()).isEqualTo("/purposes");
        assertThat(amina.get(here("/me")).page().text()).contains("Amina H.", "Town of Riverton");
        var person = person("Amina H.");
        assertThat(person).isNotEqualTo(before.id());
        assertThat(proofs.rung(person)).isEqualTo(Rung.IDENTIFIED);
        assertThat(proofs.rung(before.id())).isEqualTo(Rung.CONFIRMED);

        var again = new Wanderer();
        var back = again.get(backFrom(again, "amina", "/sign-in/oidc/town?next=/purposes"));
        assertThat(back.to().getPath()).isEqualTo("/purposes");
        assertThat(again.get(here("/me")).page().text()).contains("Amina H.");

        var me = again.get(here("/me"));
        again.submit(me, "form[action$='/removal']", Map.of());
        assertThat(table.of(person)).as("the only way in stays").hasSize(1);
    }

    @Test
    void whoHasAnAccountLinksItFromInsideAndUnlinksIt() {
        var tomasz = Reader.SYSTEM.reads(() -> people.arrive(UUID.randomUUID() + "@example.org", "Tomasz"));
        var wanderer = signedIn(tomasz, Proof.LINK);
        var linked = wanderer.get(backFrom(wanderer, "tomasz", "/sign-in/oidc/town?link=true"));
        assertThat(linked.to().getPath()).isEqualTo("/me");
        assertThat(table.of(tomasz.id())).hasSize(1);
        assertThat(proofs.rung(tomasz.id())).isEqualTo(Rung.IDENTIFIED);

        var lucia = Reader.SYSTEM.reads(() -> people.arrive(UUID.randomUUID() + "@example.org", "Lucia"));
        var other = signedIn(lucia, Proof.LINK);
        other.get(backFrom(other, "tomasz", "/sign-in/oidc/town?link=true"));
        assertThat(table.of(lucia.id())).as("an identity is one person's").isEmpty();
        assertThat(proofs.rung(lucia.id())).isEqualTo(Rung.CONFIRMED);

        wanderer.submit(wanderer.get(here("/me")), "form[action$='/removal']", Map.of());
        assertThat(table.of(tomasz.id())).isEmpty();
        assertThat(proofs.rung(tomasz.id())).isEqualTo(Rung.CONFIRMED);
    }

    /// A purpose that needs a public identity leads here, and whoever linked one goes on there.
    @Test
    void whoeverLinksComesBackToWhereTheyCameFrom() {
        var need = new Need(Need.Act.VOTE, Rung.IDENTIFIED, "The council decides by what residents say");
        assertThat(need.path("/purposes")).isEqualTo("/me?next=/purposes#identities");
        var lucia = Reader.SYSTEM.reads(() -> people.arrive(UUID.randomUUID() + "@example.org", "Lucia"));
        var wanderer = signedIn(lucia, Proof.LINK);
        var link = wanderer.get(here("/me?next=/purposes"))
                .page()
                .select("a[href^='/sign-in/oidc/town']")
                .attr("href");
        var linked = wanderer.get(backFrom(wanderer, "tomasz", link));
        assertThat(linked.to().getPath()).isEqualTo("/purposes");
        assertThat(table.of(lucia.id())).hasSize(1);
        assertThat(wanderer.get(here("/me?next=https://evil.example/")).page().select("a[href*='evil']"))
                .isEmpty();
        table.removeAll(lucia.id());
    }

    @Test
    void onlyWhoHasJustShownWhoTheyAreLinks() {
        var rashid = Reader.SYSTEM.reads(() -> people.arrive(UUID.randomUUID() + "@example.org", "Rashid"));
        var wanderer = signedIn(rashid, Proof.DEVICE);
        var first = wanderer.get(here("/sign-in/oidc/town?link=true&next=/purposes"));
        assertThat(first.to().getPath()).isEqualTo("/sign-in");
        assertThat(first.to().getQuery()).isEqualTo("next=/me?next=/purposes");
    }

    @Test
    void theAnswerOpensNothingInAnotherBrowserOrTwice() {
        var rashid = new Wanderer();
        var back = backFrom(rashid, "rashid", "/sign-in/oidc/town");
        assertThat(new Wanderer().get(back).to().getPath())
                .as("another browser")
                .isEqualTo("/sign-in");
        assertThat(rashid.get(back).to().getPath()).isEqualTo("/sign-in/oidc");
        assertThat(rashid.get(back).to().getPath()).as("a second time").isEqualTo("/sign-in");
    }

    @Test
    void aStateNonceVerifierOrIssuerThatIsNotOursOpensNothing() {
        var state = new Wanderer();
        assertThat(state.get(URI.create(backFrom(state, "rashid", "/sign-in/oidc/town")
                                .toString()
                                .replaceFirst("state=[^&]*", "state=another")))
                        .to()
                        .getPath())
                .isEqualTo("/sign-in");
        var nonce = new Wanderer();
        var withNonce = backFrom(nonce, "rashid", "/sign-in/oidc/town");
        sql.sql("update oidc.asked set nonce = 'another'").update();
        assertThat(nonce.get(withNonce).to().getPath()).isEqualTo("/sign-in");
        var verifier = new Wanderer();
        var withVerifier = backFrom(verifier, "rashid", "/sign-in/oidc/town");
        sql.sql("update oidc.asked set verifier = repeat('a', 43)").update();
        assertThat(verifier.get(withVerifier).to().getPath()).isEqualTo("/sign-in");
        var issuer = new Wanderer();
        assertThat(issuer.get(URI.create(backFrom(issuer, "rashid", "/sign-in/oidc/town")
                                .toString()
                                .replaceFirst("iss=[^&]*", "iss=https%3A%2F%2Fevil.example")))
                        .to()
                        .getPath())
                .isEqualTo("/sign-in");
    }

    /// What one provider answers is not taken at the door of another.
    @Test
    void anAnswerIsForTheProviderThatWasAsked() {
        var rashid = new Wanderer();
        var back = URI.create(
                backFrom(rashid, "rashid", "/sign-in/oidc/town").toString().replace("/oidc/town/", "/oidc/second/"));
        assertThat(rashid.get(back).to().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void anotherSitesPageSendsNobodyToTheProvider() {
        var answer = new Wanderer().get(here("/sign-in/oidc/town"), "Sec-Fetch-Site", "cross-site");
        assertThat(answer.to().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void thePersonWhoGoesTakesTheIdentityAlong() {
        var grace = Reader.SYSTEM.reads(() -> people.introduce("Grace"));
        var it = new OidcTable.Newcomer(
                "town", KEYCLOAK.issuer(), UUID.randomUUID().toString(), "Grace", "/");
        assertThat(table.link(UUID.randomUUID(), it, grace.id())).isTrue();
        table.removeAll(grace.id());
        assertThat(table.person(it.issuer(), it.subject())).isEmpty();
    }

    /// Signs in at Keycloak and stops at the door of Heed.
    private URI backFrom(Wanderer wanderer, String who, String from) {
        Answer away = wanderer.get(here(from));
        assertThat(away.to().toString()).contains("code_challenge_method=S256", "nonce=", "state=");
        var form = wanderer.follow(wanderer.get(away.to()));
        var answer = wanderer.submit(form, "form#kc-form-login", Map.of("username", who, "password", "walk-to-school"));
        assertThat(answer.to().getPath()).endsWith("/back");
        return answer.to();
    }

    private Wanderer signedIn(Person person, Proof proof) {
        var wanderer = new Wanderer();
        wanderer.has(here("/"), "heed_session", Reader.SYSTEM.reads(() -> sessions.open(person.id(), null, proof)));
        return wanderer;
    }

    private Person.Id person(String name) {
        return sql.sql("select id from people.shown where name = :name")
                .param("name", name)
                .query((row, _) -> new Person.Id(row.getObject("id", UUID.class)))
                .single();
    }

    private URI here(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
