package heed.polis;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.people.SignedIn;
import heed.purposes.Purposes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// A conversation is sent as an archive, arrives in the background, and is here whole or not at all.
@HeedTest
class UploadTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Purposes purposes;

    @Autowired
    UploadTable table;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Person ines = new Person(new Person.Id(new UUID(0, 0)), "");
    private Hat hat = new Hat(new Hat.Id(new UUID(0, 0)), ines.id(), Hat.Kind.RESIDENT, null, "");

    @BeforeEach
    void cast() {
        Reader.SYSTEM.runs(() -> {
            people.office("office:transport", "Transport & Mobility");
            ines = people.arrive("ines@riverton.example", "Ines Okafor");
            hat = people.give(ines.id(), Hat.Kind.OFFICE, "office:transport", "Transport & Mobility");
        });
    }

    @Test
    void whatInesSendsArrivesAndBelongsToHerOffice() throws IOException {
        var place = place(send(zip(conversation()), Map.of()));

        var arrived = arrived(place);
        assertThat(arrived).contains("It is here.");
        var slug = arrived.replaceFirst("(?s).*href=\"/purposes/([^\"]+)\".*", "$1");
        var purpose = Reader.ANYONE.reads(() -> purposes.at(slug));
        assertThat(purpose.office()).isEqualTo("office:transport");
        assertThat(purpose.why().decides()).contains("not known");
        assertThat(pages.get().uri("/imports.csv").with(SignedIn.as(ines, hat)))
                .bodyText()
                .contains("polis.zip,Ines Okafor,done," + slug);
        assertThat(pages.get().uri("/imports.csv")).bodyText().doesNotContain("polis.zip");
    }

    @Test
    void theSameConversationTwiceIsThereOnce() throws IOException {
        var zip = zip(conversation());
        arrived(place(send(zip, Map.of())));
        assertThat(arrived(place(send(zip, Map.of())))).contains("came in before");
    }

    @Test
    void aWhyThatIsGivenWholeIsKept() throws IOException {
        var why = Map.of(
                "problem", "Nobody dares to cross Mill Road.",
                "affected", "4,100 children.",
                "outcome", "A child of eight crosses alone.",
                "decides", "The council on 14 January.",
                "limits", "The bridge stays.",
                "promise", "CONSULT");
        var arrived = arrived(place(send(zip(conversation()), why)));
        var slug = arrived.replaceFirst("(?s).*href=\"/purposes/([^\"]+)\".*", "$1");
        assertThat(Reader.ANYONE.reads(() -> purposes.at(slug)).why().limits()).isEqualTo("The bridge stays.");
    }

    @Test
    void aBadRowIsNamedAndNothingStays() throws IOException {
        var files = conversation();
        var before = purposes();
        var bad = new java.util.HashMap<>(files);
        bad.computeIfPresent("votes.csv", (_, votes) -> votes + "1,1,1,7\n");
        assertThat(arrived(place(send(zip(bad), Map.of()))))
                .contains("votes.csv, line 4: a vote is 1, 0 or -1, but this is “7”.")
                .contains("Nothing was brought in");
        assertThat(purposes()).isEqualTo(before);
    }

    @Test
    void whatIsNoArchiveIsSaidInTheFormWhichKeepsWhatWasTyped() {
        var sent = send("not a zip".getBytes(StandardCharsets.UTF_8), Map.of("problem", "Traffic & fear"));
        assertThat(sent).hasStatus(422);
        assertThat(sent)
                .bodyText()
                .contains("not a ZIP file")
                .contains("Traffic &amp; fear")
                .contains("or leave all five blank");
    }

    @Test
    void aDamagedArchiveIsRefusedInWords() throws IOException {
        var zip = zip(conversation());
        for (int at = zip.length / 3; at < zip.length / 2; at++) {
            zip[at] ^= 0x55;
        }
        assertThat(arrived(place(send(zip, Map.of())))).containsAnyOf("damaged", "Nothing was brought in");
    }

    /// Two nodes look for work at the same moment: one gets it. When that one dies, another takes it a minute later.
    @Test
    void oneArchiveIsClaimedOnceAndAgainWhenItsNodeFellSilent() {
        var id = UUID.randomUUID();
        Reader.SYSTEM.runs(() -> transaction.executeWithoutResult(outer -> {
            table.insert(id, "alone.zip", new Owner(ines.id(), hat.id(), "office:transport"), new byte[] {1}, null);
            var first = table.claim();
            var second = table.claim();
            assertThat(first.map(UploadTable.Claimed::id)).contains(id);
            assertThat(second).isEmpty();
            sql.sql("update polis.upload set claimed = now() - interval '61 seconds' where id = :id")
                    .param("id", id)
                    .update();
            assertThat(table.claim().map(UploadTable.Claimed::id)).contains(id);
            outer.setRollbackOnly();
        }));
    }

    private MvcTestResult send(byte[] zip, Map<String, String> typed) {
        var request = pages.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("archive", "polis.zip", "application/zip", zip));
        typed.forEach(request::param);
        return request.with(SignedIn.as(ines, hat)).exchange();
    }

    private static String place(MvcTestResult sent) {
        assertThat(sent).hasStatus(302);
        return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    }

    /// The page of the import, once it is no longer arriving.
    private String arrived(String place) {
        var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (true) {
            var page = pages.get().uri(place).with(SignedIn.as(ines, hat)).exchange();
            assertThat(page).hasStatusOk();
            var text = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
            if (!text.contains("every 1s")) {
                return text;
            }
            assertThat(System.nanoTime()).as("it arrives in time").isLessThan(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private int purposes() {
        return Reader.SYSTEM.reads(
                () -> Objects.requireNonNull(transaction.execute(_ -> sql.sql("select count(*) from polis.import")
                        .query(Integer.class)
                        .single())));
    }

    private static Map<String, String> conversation() {
        return Map.of(
                "comments.csv",
                "timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
                        + "1,1,1,1,1,1,A crossing at Mill Road " + UUID.randomUUID() + "\n",
                "votes.csv",
                "timestamp,comment-id,voter-id,vote\n1,1,1,1\n2,1,2,-1\n",
                "readme.txt",
                "left where it is");
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("export/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
