package heed.polis;

import static org.assertj.core.api.Assertions.assertThat;

import heed.polis.BadRow.Why;
import heed.polis.Folder.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FolderTest {

    static final String COMMENTS = """
            timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
            1403054214196,x,0,0,0,0,1,"Trees, and
            shade"
            1403054214197,x,1,4,0,0,-1,Somebody by name
            """;
    static final String VOTES = """
            timestamp,datetime,comment-id,voter-id,vote
            1403054214200,x,0,0,1
            1403054214300,x,0,0,-1
            1403054214250,x,0,7,0
            """;

    @TempDir
    Path folder;

    static List<String> conversations() {
        return PolisData.CONVERSATIONS;
    }

    @Test
    void aLaterVoteReplacesAnEarlierOne() {
        var conversation = whole(Map.of("comments.csv", COMMENTS, "votes.csv", VOTES));

        assertThat(conversation.votes()).hasSize(3);
        assertThat(conversation.latest().values())
                .extracting(Conversation.Vote::value)
                .containsExactlyInAnyOrder(-1, 0);
        assertThat(conversation.people()).containsExactly(0, 4, 7);
        assertThat(conversation.comments())
                .extracting(Conversation.Comment::hidden)
                .containsExactly(false, true);
    }

    @Test
    void theTableOfPeopleIsEnough() {
        var people = "participant,group-id,0,1\n3,0,1,\n5,,-1,0\n";

        assertThat(whole(Map.of("comments.csv", COMMENTS, "participants-votes.csv", people))
                        .votes())
                .hasSize(3);
    }

    @Test
    void aFolderWithoutSummaryIsCalledAsItself() {
        assertThat(whole(Map.of("comments.csv", COMMENTS, "votes.csv", VOTES))
                        .summary()
                        .topic())
                .isEqualTo(folder.getFileName().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            votes.csv              | 1403054214200,x,0,8,2         | 5 | NOT_A_VOTE
            votes.csv              | 1403054214200,x,0,8           | 5 | COLUMN_COUNT
            votes.csv              | yesterday,x,0,8,1             | 5 | NOT_A_TIME
            votes.csv              | 1403054214200,x,17,8,1        | 5 | UNKNOWN_STATEMENT
            votes.csv              | 1403054214200,x,0,-8,1        | 5 | NOT_A_NUMBER
            votes.csv              | 1403054214200,x,0,"8,1        | 5 | NOT_CSV
            comments.csv           | 1403054214200,x,1,0,0,0,1,a   | 5 | TWICE
            comments.csv           | 1403054214200,x,2,0,0,0,1,    | 5 | NO_WORDS
            comments.csv           | 1403054214200,x,2,0,0,0,yes,a | 5 | NOT_A_MODERATION
            comments.csv           | 1403054214200,x,,0,0,0,1,a    | 5 | NOT_A_NUMBER
            participants-votes.csv | 0,0,1,                        | 2 | NOT_A_CELL
            participants-votes.csv | 0,0,-1,                       | 0 | none
            summary.csv            | url,here                      | 1 | TOPIC_MISSING
            """)
    void aBadRowIsNamedByFileAndLine(String file, String row, long line, String why) throws IOException {
        write(Map.of("comments.csv", COMMENTS, "votes.csv", VOTES));
        var before =
                switch (file) {
                    case "comments.csv" -> COMMENTS;
                    case "votes.csv" -> VOTES;
                    case "summary.csv" -> "";
                    default -> "participant,group-id,0,1\n";
                };
        Files.writeString(folder.resolve(file), before + row + "\n");

        var read = Folder.read(folder);

        if (why.equals("none")) {
            assertThat(read).isInstanceOf(Read.Whole.class);
        } else {
            assertThat(((Read.Refused) read).rows())
                    .singleElement()
                    .matches(it -> it.file().equals(file) && it.line() == line && it.why() == Why.valueOf(why));
        }
    }

    @Test
    void aFileThatIsNotUtf8IsNamedWithItsLine() throws IOException {
        write(Map.of("votes.csv", VOTES));
        var bytes = (COMMENTS + "1403054214200,x,2,0,0,0,1,caf#\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xE9;
        Files.write(folder.resolve("comments.csv"), bytes);

        assertThat(((Read.Refused) Folder.read(folder)).rows())
                .first()
                .matches(it -> it.why() == Why.NOT_UTF_8 && it.line() == 5);
    }

    @Test
    void aMissingFileAndAMissingColumnAreNamed() throws IOException {
        write(Map.of("votes.csv", "timestamp,comment-id,voter-id\n"));

        assertThat(((Read.Refused) Folder.read(folder)).rows())
                .extracting(BadRow::why)
                .containsExactly(Why.FILE_MISSING, Why.COLUMN_MISSING);
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void writingAndReadingAgainGivesTheSameBytes(String name) throws IOException {
        var conversation = ((Read.Whole) Folder.read(PolisData.of(name))).conversation();
        var once = new Export(conversation, Map.of(0, 1, 3, 0)).files();
        for (var file : once.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }

        var again = new Export(whole(Map.of()), Map.of(0, 1, 3, 0)).files();

        assertThat(again.keySet()).isEqualTo(once.keySet());
        once.forEach((file, bytes) -> assertThat(again.get(file)).as(file).isEqualTo(bytes));
    }

    @Test
    void aStatementThatLooksLikeAFormulaIsShieldedAndComesBack() {
        for (var text : List.of("=1+1", "'=1", "-5 degrees", "@all", "plain", "'quoted'", "+", "a, \"b\"\n")) {
            assertThat(Cells.write(text))
                    .doesNotStartWith("=")
                    .doesNotStartWith("@")
                    .doesNotStartWith("-");
        }
        assertThat(Cells.read("'=1+1")).isEqualTo("=1+1");
        assertThat(Cells.read(Cells.write("'=1"))).isEqualTo("'=1");
    }

    @Test
    void vtaiwanHasItsPublishedCounts() {
        var vtaiwan = ((Read.Whole) Folder.read(PolisData.of("vtaiwan.uberx"))).conversation();

        assertThat(vtaiwan.people()).hasSize(1_921);
        assertThat(vtaiwan.comments()).hasSize(197);
        assertThat(vtaiwan.latest()).hasSize(49_443);
    }

    private Conversation whole(Map<String, String> files) {
        try {
            write(files);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return ((Read.Whole) Folder.read(folder)).conversation();
    }

    private void write(Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
