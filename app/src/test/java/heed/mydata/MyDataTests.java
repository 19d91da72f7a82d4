package heed.mydata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import heed.HeedTest;
import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.contributions.Saying;
import heed.database.NewId;
import heed.database.Reader;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.People;
import heed.people.SignedIn;
import heed.signin.MailedLink;
import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Whoever asks gets everything that is kept about them, and whoever goes leaves no word behind.
@HeedTest
@ExtendWith(OutputCaptureExtension.class)
class MyDataTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    MailedLink mailed;

    @Autowired
    People people;

    @Autowired
    Contributions contributions;

    @Autowired
    JdbcClient sql;

    @Autowired
    heed.database.DatabaseAddress address;

    @Autowired
    heed.answers.MillRoad road;

    @Autowired
    heed.backups.BackedUp backup;

    @Value("${heed.data:${HEED_DATA:./data}}")
    Path data;

    final List<String> words = IntStream.range(0, 12)
            .mapToObj(_ -> "zq" + NewId.next().toString().replace("-", ""))
            .toList();
    final String mail = words.get(0) + "@" + words.get(1) + ".example";

    @Test
    void everythingIsThereToSeeAndToTakeAlong() {
        var session = livedHere();
        assertThat(pages.get().uri("/me/data").cookie(session))
                .bodyText()
                .contains(words.get(0), words.get(2), words.get(4));
        assertThat(act(session, "file")).hasStatusOk().bodyText().contains(words.get(0), words.get(4));
        assertThat(act(session, "page")).hasStatusOk().bodyText().contains(words.get(0), words.get(4));
    }

    @Test
    void whoeverFindsAnOpenDeviceTakesNothingAlong() {
        var session = livedHere();
        sql.sql("update signin.session set since = now() - interval '1 hour' where person = :me")
                .param("me", me())
                .update();

        for (var what : List.of("file", "page", "erasure")) {
            assertThat(act(session, what)).hasRedirectedUrl("/sign-in?next=/me/data");
        }
        assertThat(pages.post().uri("/me/data/file").with(csrf()))
                .as("a bare link gives nothing")
                .hasStatus3xxRedirection();
    }

    @Test
    void ofWhoeverGoesNoneOfTwelveWordsIsFoundAnywhere(CapturedOutput output) {
        var session = livedHere();
        assertThat(found()).as("the search must be able to find them").hasSizeGreaterThan(8);

        assertThat(pages.post()
                        .uri("/me/data/erasure")
                        .param("words", "go")
                        .cookie(session)
                        .with(csrf()))
                .hasRedirectedUrl("/");

        assertThat(found()).isEmpty();
        assertThat(words).as("in a backup made afterwards").noneMatch(backup.words()::contains);
        assertThat(words).as("in what the house logged").noneMatch(output.getAll()::contains);
        assertThat(pages.get().uri("/me").cookie(session)).hasStatus3xxRedirection();
    }

    @Test
    void theWordsAreInABackupUntilThen() {
        livedHere();
        assertThat(words.stream().filter(backup.words()::contains).count()).isGreaterThan(8);
    }

    @Test
    void wordsThatStayStayWithoutAName() {
        var session = livedHere();
        pages.post()
                .uri("/me/data/erasure")
                .param("words", "stay")
                .cookie(session)
                .with(csrf())
                .exchange();

        assertThat(found()).noneMatch(it -> it.contains(words.get(0)) || it.contains(words.get(2)));
        assertThat(found()).anyMatch(it -> it.startsWith("contributions.contribution"));
    }

    @Test
    void whoeverSpeaksForAnOfficeGivesBackTheHatFirst() {
        var ines = Reader.SYSTEM.reads(() -> people.arrive(mail, "Ines"));
        var hat = Reader.SYSTEM.reads(() -> {
            people.office("office:transport", "Transport & Mobility");
            return people.give(ines.id(), Hat.Kind.OFFICE, "office:transport", "Transport & Mobility");
        });
        assertThat(pages.post().uri("/me/data/erasure").param("words", "go").with(SignedIn.as(ines, hat)))
                .hasStatus(422)
                .bodyText()
                .contains("You still speak for an office");
    }

    private Contribution say(heed.people.Person.Id one, String text) {
        return contributions.say(saying(one, text));
    }

    private static Saying saying(heed.people.Person.Id one, String text) {
        return new Saying(
                new Contribution.Id(NewId.next()),
                "statement",
                one,
                null,
                Circle.EVERYONE,
                "en",
                Contribution.State.SHOWN,
                text);
    }

    /// A person whose name, address, words and devices hold twelve words that stand nowhere else.
    private Cookie livedHere() {
        var session = mailed.signsIn(mail, words.get(2) + " " + words.get(3), null);
        var me = new heed.people.Person.Id(me());
        Reader.SYSTEM.runs(() -> {
            var said = say(me, words.get(4) + " " + words.get(5));
            contributions.reword(said.id(), words.get(6) + " " + words.get(4), me);
            people.claim(words.get(7) + "@example.org", me);
        });
        sql.sql("update signin.session set device = :device where person = :me")
                .param("device", words.get(8))
                .param("me", me())
                .update();
        sql.sql("""
                        insert into passkeys.passkey (credential, person, label, public_key, signatures, backup_eligible,
                                                      backed_up, verified, transports)
                        values (:id, :me, :label, '', 0, true, true, true, '')
                        """)
                .param("id", words.get(9).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .param("me", me())
                .param("label", words.get(9))
                .update();
        mailed.asks(words.get(7) + "@example.org", "/" + words.get(10));
        road.contested(me, words.get(5));
        pages.post().uri("/sign-in").param("email", mail).with(csrf()).exchange();
        waitsForTheMail();
        mailed.asksToJoin(words.get(11) + "@example.org", session);
        return session;
    }

    private UUID me() {
        return Reader.SYSTEM.reads(() -> people.behind(mail)).orElseThrow().id().value();
    }

    /// Each table of each schema whose rows, as text, hold one of the words.
    private List<String> found() {
        var found = new ArrayList<>(inTheOutbox());
        try (var connection = java.sql.DriverManager.getConnection(
                        address.url(), address.owner().user(), address.owner().password());
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                    select table_schema || '.' || table_name from information_schema.tables
                     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                    """)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (var table : tables) {
                try (var rows = statement.executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) {
                        var row = rows.getString(1).toLowerCase(Locale.ROOT);
                        words.stream().filter(row::contains).forEach(it -> found.add(table + " " + it));
                    }
                }
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private void waitsForTheMail() {
        for (int i = 0; i < 200 && inTheOutbox().isEmpty(); i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        assertThat(inTheOutbox()).isNotEmpty();
    }

    private List<String> inTheOutbox() {
        var outbox = data.resolve("outbox");
        if (!Files.isDirectory(outbox)) {
            return List.of();
        }
        try (var mails = Files.list(outbox)) {
            return mails.filter(it -> words.stream().anyMatch(read(it)::contains))
                    .map(Path::toString)
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path mail) {
        try {
            return Files.readString(mail);
        } catch (java.nio.file.NoSuchFileException _) {
            return "";
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private MockMvcTester.MockMvcRequestBuilder act(Cookie session, String what) {
        return pages.post().uri("/me/data/" + what).cookie(session).with(csrf());
    }
}
