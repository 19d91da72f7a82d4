package heed.polis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.methods.opinionmap.Moments;
import heed.opinions.Opinions;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeedTest
class PolisExportTests {

    @Autowired
    Imports imports;

    @Autowired
    Exports exports;

    @Autowired
    Purposes purposes;

    @Autowired
    Opinions opinions;

    @Autowired
    MockMvcTester pages;

    @TempDir
    Path folder;

    static List<String> conversations() {
        return PolisData.CONVERSATIONS;
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void exportImportExportIsTheSameToTheByte(String name) throws IOException {
        var once = files(bring(PolisData.of(name)));

        var again = files(bring(written(once)));

        once.forEach((file, bytes) -> assertThat(new String(again.get(file), UTF_8))
                .as(name + "/" + file)
                .isEqualTo(new String(bytes, UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void everyVoteOfThePublishedTableComesOutAgain(String name) throws IOException {
        var out = written(files(bring(PolisData.of(name))));

        assertThat(Folder.read(out)).isInstanceOf(Folder.Read.Whole.class);
        var here = ((Folder.Read.Whole) Folder.read(out)).conversation();
        var there = ((Folder.Read.Whole) Folder.read(PolisData.of(name))).conversation();
        assertThat(here.latest()).isEqualTo(there.latest());
        assertThat(here.comments()).isEqualTo(there.comments());
        assertThat(here.people()).isEqualTo(there.people());
    }

    @Test
    void thePublicGetsTheVotesOnAHiddenStatementButNotItsWords() throws IOException {
        var purpose = bring(small());

        var comments = pages.get().uri(purpose.path() + "/polis/comments.csv").exchange();
        assertThat(comments)
                .hasStatusOk()
                .bodyText()
                .contains("Trees, and", ",-1,\n")
                .doesNotContain("by name");
        assertThat(pages.get().uri(purpose.path() + "/polis.json"))
                .hasStatusOk()
                .bodyText()
                .contains("Trees, and")
                .doesNotContain("by name");
        assertThat(new String(files(purpose).get("comments.csv"), UTF_8)).contains("by name");
    }

    @Test
    void whatThePublicGetsCanBeImportedElsewhere() throws IOException {
        var purpose = bring(small());
        var open = exports.open(purpose).files();

        var again = exports.open(bring(written(open))).files();

        open.forEach((file, bytes) -> assertThat(again.get(file)).as(file).isEqualTo(bytes));
    }

    /// Names stand under statements, so the number of an author must not be that of a voter.
    @Test
    void howTheAuthorOfAStatementVotedIsNotInThePublicFiles() throws IOException {
        var purpose = bring(PolisData.of("brexit-consensus"));
        var open = conversation(exports.open(purpose).files());
        var whole = conversation(files(purpose));
        assertThat(authors(open)).doesNotContainAnyElementsOf(voters(open));
        assertThat(authors(whole)).as("the mutant: one number for both").containsAnyElementsOf(voters(whole));
        assertThat(authors(open)).hasSameSizeAs(authors(whole));
    }

    @Test
    void noTimeInThePublicFilesTellsWhoWasSeenVoting() throws IOException {
        var purpose = bring(PolisData.of("brexit-consensus"));
        var open = conversation(exports.open(purpose).files());
        var whole = conversation(files(purpose));
        assertThat(fewestAtOneTime(open)).isGreaterThanOrEqualTo(Moments.FEW);
        assertThat(fewestAtOneTime(whole)).as("the mutant: times as they were").isOne();
        assertThat(open.votes()).hasSameSizeAs(whole.votes());
        assertThat(valuesOf(open)).isEqualTo(valuesOf(whole));
    }

    private static Map<Conversation.Cell, Integer> valuesOf(Conversation it) {
        return it.latest().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, at -> at.getValue().value()));
    }

    private static long fewestAtOneTime(Conversation it) {
        return it.votes().stream()
                .collect(Collectors.groupingBy(
                        Conversation.Vote::at, Collectors.mapping(Conversation.Vote::voter, Collectors.toSet())))
                .values()
                .stream()
                .mapToInt(Set::size)
                .min()
                .orElseThrow();
    }

    private static Set<Integer> authors(Conversation it) {
        return it.comments().stream().map(Conversation.Comment::author).collect(Collectors.toSet());
    }

    private static Set<Integer> voters(Conversation it) {
        return it.votes().stream().map(Conversation.Vote::voter).collect(Collectors.toSet());
    }

    private Conversation conversation(Map<String, byte[]> files) throws IOException {
        return ((Folder.Read.Whole) Folder.read(written(files))).conversation();
    }

    @Test
    void theFourFilesAlsoComeAsOneArchive() throws IOException {
        var purpose = bring(small());
        var bytes = pages.get()
                .uri(purpose.path() + "/polis.zip")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName().substring(entry.getName().indexOf('/') + 1));
            }
        }

        assertThat(names).isEqualTo(Folder.FILES);
    }

    @Test
    void thePageOfThePurposeLeadsToTheFiles() throws IOException {
        var purpose = bring(small());

        assertThat(pages.get().uri(purpose.path()))
                .hasStatusOk()
                .bodyText()
                .contains(purpose.path() + "/polis.zip", purpose.path() + "/polis/votes.csv");
    }

    @Test
    void thereIsNoExportOfWhatDoesNotExist() throws IOException {
        var purpose = bring(small());

        assertThat(pages.get().uri("/purposes/never-heard-of/polis/comments.csv"))
                .hasStatus(404);
        assertThat(pages.get().uri(purpose.path() + "/polis/passwords.csv")).hasStatus(404);
    }

    private Path small() throws IOException {
        var small = Files.createTempDirectory(folder, "small");
        Files.writeString(small.resolve("comments.csv"), FolderTest.COMMENTS);
        Files.writeString(small.resolve("votes.csv"), FolderTest.VOTES);
        Files.writeString(small.resolve("summary.csv"), "topic,small " + small.getFileName() + "\n");
        return small;
    }

    private Purpose bring(Path from) {
        var arrival = Reader.SYSTEM.reads(() -> imports.bring(from, null, (_, _) -> {}));
        var slug =
                switch (arrival) {
                    case Arrival.Done done -> done.slug();
                    case Arrival.There there -> there.slug();
                    case Arrival.Refused refused -> throw new AssertionError(refused);
                    case Arrival.NoWhy no -> throw new AssertionError(no);
                };
        return Reader.ANYONE.reads(() -> purposes.at(slug));
    }

    private Map<String, byte[]> files(Purpose purpose) {
        return exports.whole(purpose).files();
    }

    private Path written(Map<String, byte[]> files) throws IOException {
        var out = Files.createTempDirectory(folder, "out");
        for (var file : files.entrySet()) {
            Files.write(out.resolve(file.getKey()), file.getValue());
        }
        return out;
    }
}
