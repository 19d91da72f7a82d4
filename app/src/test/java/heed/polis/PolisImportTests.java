package heed.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.HeedTest;
import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.database.Reader;
import heed.opinions.Ballot;
import heed.opinions.Opinions;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.FileSystemUtils;

@HeedTest
class PolisImportTests {

    @Autowired
    Imports imports;

    @Autowired
    Opinions opinions;

    @Autowired
    Purposes purposes;

    @Autowired
    Contributions contributions;

    @Autowired
    JdbcClient sql;

    @Autowired
    MockMvcTester pages;

    @TempDir
    Path folder;

    @Test
    void vtaiwanComesInWholeAndFast() throws IOException {
        underAnotherAddress(PolisData.of("vtaiwan.uberx"));
        var began = System.nanoTime();
        var done = done(bring(folder));
        var took = Duration.ofNanos(System.nanoTime() - began);
        System.out.println("vtaiwan imported in " + took.toMillis() + " ms");

        assertThat(done.people()).isEqualTo(1_921);
        assertThat(done.statements()).isEqualTo(197);
        assertThat(done.votes()).isEqualTo(49_443);
        var purpose = purpose(done.slug());
        assertThat(system(() -> opinions.participants(purpose.id()))).hasSize(1_921);
        assertThat(system(() -> opinions.statements(purpose.id()))).hasSize(197);
        assertThat(system(() -> opinions.votes(purpose.id()))).hasSize(49_443);
        assertThat(system(() -> opinions.log(purpose.id()))).hasSize(49_997);
        assertThat(took).isLessThan(Duration.ofSeconds(30));
        assertThat(Reader.ANYONE.reads(() -> opinions.statements(purpose.id()))).hasSize(119);
        assertThat(pages.get().uri("/purposes/" + done.slug())).hasStatusOk();
    }

    @Test
    void theSameFolderAgainChangesNothing() throws IOException {
        small("again");
        var done = done(bring(folder));
        var before = counts();

        assertThat(bring(folder)).isEqualTo(new Arrival.There(done.slug()));
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void theLatestVoteCountsAndTheLogIsKept() throws IOException {
        small("latest");
        var purpose = purpose(done(bring(folder)).slug());

        assertThat(system(() -> opinions.votes(purpose.id())))
                .extracting(Ballot::participant, Ballot::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(0, -1), org.assertj.core.groups.Tuple.tuple(7, 0));
        assertThat(system(() -> opinions.log(purpose.id()))).hasSize(3);
    }

    @Test
    void whatWasModeratedOutIsReadByNobodyElse() throws IOException {
        small("moderated");
        var purpose = purpose(done(bring(folder)).slug());

        assertThat(Reader.ANYONE.reads(() -> opinions.statements(purpose.id()))).hasSize(1);
        assertThat(system(() -> opinions.statements(purpose.id())))
                .filteredOn(it -> it.number() == 1)
                .singleElement()
                .matches(it -> it.state() == Contribution.State.HIDDEN
                        && it.authorName().equals("Participant 4"));
    }

    @Test
    void anInterruptedImportLeavesNothingAndCanBeRunAgain() throws IOException {
        small("interrupted");
        var before = counts();

        assertThatThrownBy(() -> Reader.SYSTEM.reads(() -> imports.bring(folder, null, (done, total) -> {
                    if (done == total) {
                        throw new IllegalStateException("killed");
                    }
                })))
                .hasMessage("killed");
        assertThat(counts()).isEqualTo(before);

        assertThat(done(bring(folder)).votes()).isEqualTo(2);
    }

    @Test
    void readersSeeNothingOfAHalfImportedConversation() throws IOException {
        small("half");
        Reader.SYSTEM.reads(() -> imports.bring(folder, null, (done, total) -> {
            assertThat(otherReader("half")).isFalse();
        }));
        assertThat(otherReader("half")).isTrue();
    }

    @Test
    void oneBadRowKeepsEverythingOut() throws IOException {
        small("bad");
        Files.writeString(folder.resolve("votes.csv"), FolderTest.VOTES + "1403054214300,x,9,0,1\n");
        var before = counts();

        var refused = (Arrival.Refused) bring(folder);

        assertThat(refused.rows()).singleElement().matches(it -> it.file().equals("votes.csv") && it.line() == 5);
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void aWhyOfOnesOwnMustBeWhole() throws IOException {
        small("why");
        var before = counts();
        var half = ImportedWhy.given(new StringReader("problem = The lake dries out.\n"));

        assertThat(Reader.SYSTEM.reads(() -> imports.bring(folder, half, (_, _) -> {})))
                .isInstanceOf(Arrival.NoWhy.class);
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void anImportedWhySaysWhatIsNotKnown() throws IOException {
        small("unknown");
        var purpose = purpose(done(bring(folder)).slug());

        assertThat(purpose.why().decides()).contains("not known");
        assertThat(purpose.why().problem()).contains("How green", "https://pol.is/x");
        assertThat(purpose.ownerName()).isEqualTo("Imported from Polis");
    }

    private void small(String topic) throws IOException {
        Files.writeString(folder.resolve("comments.csv"), FolderTest.COMMENTS);
        Files.writeString(folder.resolve("votes.csv"), FolderTest.VOTES);
        Files.writeString(
                folder.resolve("summary.csv"),
                "topic," + topic + "\nurl,https://pol.is/x\nviews,9\nconversation-description,How green?\n");
    }

    /// Other tests of this house may have brought the same conversation in before.
    private void underAnotherAddress(Path conversation) throws IOException {
        FileSystemUtils.copyRecursively(conversation, folder);
        var summary = folder.resolve("summary.csv");
        var words = Files.readString(summary);
        Files.writeString(summary, words.replaceFirst("(url,https://pol.is/)", "$1fast-"));
    }

    private Arrival bring(Path from) {
        return Reader.SYSTEM.reads(() -> imports.bring(from, null, (_, _) -> {}));
    }

    private static Arrival.Done done(Arrival arrival) {
        assertThat(arrival).isInstanceOf(Arrival.Done.class);
        return (Arrival.Done) arrival;
    }

    private Purpose purpose(String slug) {
        return Reader.ANYONE.reads(() -> purposes.at(slug));
    }

    /// Another reader, in a transaction of its own.
    private boolean otherReader(String slug) {
        var found = new java.util.concurrent.CompletableFuture<Boolean>();
        Thread.ofVirtual().start(() -> {
            try {
                found.complete(Reader.ANYONE.reads(() -> purposes.find(slug)).isPresent());
            } catch (RuntimeException e) {
                found.completeExceptionally(e);
            }
        });
        return found.join();
    }

    private static <T> T system(java.util.function.Supplier<T> work) {
        return Reader.SYSTEM.reads(work);
    }

    private String counts() {
        return Objects.requireNonNull(
                system(() -> sql.sql("""
                        select concat_ws(' ', (select count(*) from people.person), (select count(*) from polis.import),
                                              (select count(*) from people.person where imported))
                        """).query(String.class).single()));
    }
}
