package heed.methods.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PolisFolderTest {

    static final String[] CONVERSATIONS = SharedData.CONVERSATIONS;

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("CONVERSATIONS")
    void theLatestVotesAreThePublishedMatrixCellByCell(String conversation) {
        var polis = PolisFolder.in(SharedData.polis(conversation));
        var latest = polis.latest();
        Map<List<Integer>, Integer> published = new HashMap<>();
        polis.finalVotes(vote -> published.put(List.of(vote.participant(), vote.statement()), vote.value()));
        Map<List<Integer>, Integer> counted = new HashMap<>();
        for (int p = 0; p < latest.participants().length; p++) {
            for (int c = 0; c < latest.statements().length; c++) {
                if (latest.votes().value(p, c) != Votes.UNSEEN) {
                    counted.put(
                            List.of(latest.participants()[p], latest.statements()[c]),
                            latest.votes().value(p, c));
                }
            }
        }
        assertThat(counted).isNotEmpty().isEqualTo(published);
    }

    @Test
    void takingTheFirstVoteInsteadOfTheLatestWouldBeNoticed() {
        var polis = PolisFolder.in(SharedData.polis("vtaiwan.uberx"));
        Map<List<Integer>, PolisFolder.Vote> first = new HashMap<>();
        polis.votes(v -> first.merge(List.of(v.participant(), v.statement()), v, (a, b) -> a.at() <= b.at() ? a : b));
        Map<List<Integer>, Integer> published = new HashMap<>();
        polis.finalVotes(vote -> published.put(List.of(vote.participant(), vote.statement()), vote.value()));
        assertThat(first.entrySet().stream()
                        .filter(e -> published.get(e.getKey()) != null
                                && e.getValue().value() != published.getOrDefault(e.getKey(), 9)))
                .isNotEmpty();
    }

    @Test
    void allPublishedConsensusValuesOfBowlingGreenAreReproduced() {
        var polis = PolisFolder.in(SharedData.polis("bg2050-volunteers"));
        var latest = polis.latest();
        var group = new int[latest.participants().length];
        Arrays.fill(group, -1);
        for (var participant : polis.participants()) {
            group[Arrays.binarySearch(latest.participants(), participant.id())] = participant.group();
        }
        var map = OpinionMaps.compatible(latest.votes(), latest.settings().withGroups(group));
        assertThat(polis.comments()).hasSize(371);
        for (var comment : polis.comments()) {
            int c = Arrays.binarySearch(latest.statements(), comment.id());
            assertThat(map.consensus()[c]).isCloseTo(comment.consensus(), within(1e-12));
        }
    }

    @Test
    void aVoteThatIsNoVoteIsRefusedWithFileLineAndReason() throws IOException {
        write("comments.csv", "comment-id,moderated,comment-body\n1,1,\"Buses\nat night\"\n");
        write("votes.csv", "timestamp,comment-id,voter-id,vote\n5,1,0,1\n6,1,1,2\n");
        var refused = catchThrowableOfType(
                PolisRefused.class, () -> PolisFolder.in(folder).latest());
        assertThat(refused).hasMessage("votes.csv:3: “vote” must be a whole number from -1 to 1, not “2”");
        assertThat(refused.file()).isEqualTo("votes.csv");
        assertThat(refused.line()).isEqualTo(3);
    }

    @Test
    void linesAreCountedThroughQuotedLineEnds() throws IOException {
        write("comments.csv", "comment-id,moderated,comment-body\r\n1,1,\"one\r\ntwo\r\nthree\"\r\n2,5,x\r\n");
        write("votes.csv", "timestamp,comment-id,voter-id,vote\n");
        assertThatThrownBy(() -> PolisFolder.in(folder).comments())
                .hasMessage("comments.csv:5: “moderated” must be a whole number from -1 to 1, not “5”");
    }

    @Test
    void aVoteOnAnUnknownStatementIsRefused() throws IOException {
        write("comments.csv", "comment-id,moderated,comment-body\n1,1,Buses\n");
        write("votes.csv", "timestamp,comment-id,voter-id,vote\n5,7,0,1\n");
        assertThatThrownBy(() -> PolisFolder.in(folder).latest())
                .hasMessage("votes.csv:2: participant 0 votes on statement 7, which comments.csv does not have");
    }

    @Test
    void aRowWithTooFewFieldsAnOpenQuoteAndATextThatIsNotUtf8AreRefused() throws IOException {
        write("votes.csv", "timestamp,comment-id,voter-id,vote\n");
        write("comments.csv", "comment-id,moderated,comment-body\n1,1\n");
        assertThatThrownBy(() -> PolisFolder.in(folder).comments())
                .hasMessage("comments.csv:2: 2 fields, where the first line has 3");
        write("comments.csv", "comment-id,moderated,comment-body\n1,1,\"open\n\n");
        assertThatThrownBy(() -> PolisFolder.in(folder).comments())
                .hasMessage("comments.csv:2: a quote is opened here and never closed");
        Files.write(folder.resolve("comments.csv"), new byte[] {'a', ',', (byte) 0xC3, '\n'});
        assertThatThrownBy(() -> PolisFolder.in(folder).comments())
                .hasMessageContaining("comments.csv:1: ")
                .hasMessageContaining("not UTF-8");
    }

    @Test
    void aMissingColumnAMissingFileAndAMissingFolderAreRefused() throws IOException {
        assertThatThrownBy(() -> PolisFolder.in(folder.resolve("nowhere")))
                .hasMessage("nowhere: there is no such folder");
        assertThatThrownBy(() -> PolisFolder.in(folder)).hasMessageContaining("comments.csv is missing");
        write("comments.csv", "comment-id,comment-body\n");
        assertThatThrownBy(() -> PolisFolder.in(folder)).hasMessageContaining("votes.csv");
        write("votes.csv", "timestamp,comment-id,voter-id,vote\n");
        assertThatThrownBy(() -> PolisFolder.in(folder).comments())
                .hasMessage("comments.csv:1: the column “moderated” is missing");
    }

    @Test
    void aStatementTwiceIsRefused() throws IOException {
        write("votes.csv", "timestamp,comment-id,voter-id,vote\n");
        write("comments.csv", "comment-id,moderated,comment-body\n1,1,a\n1,1,b\n");
        assertThatThrownBy(() -> PolisFolder.in(folder).comments())
                .hasMessage("comments.csv:3: statement 1 comes twice");
    }

    @Test
    void quotesCommasLineEndsAndAByteOrderMarkAreReadAsWritten() throws IOException {
        write("comments.csv", "\uFEFFcomment-id,moderated,comment-body\n3,0,\"She said \"\"no\"\", then\nleft 🚲\"");
        write("votes.csv", "timestamp,comment-id,voter-id,vote\n");
        assertThat(PolisFolder.in(folder).comments().getFirst().words()).isEqualTo("She said \"no\", then\nleft 🚲");
    }

    @Test
    void withoutAnEventLogTheFinalVotesAreTaken() throws IOException {
        write("comments.csv", "comment-id,moderated,comment-body\n1,1,a\n4,-1,b\n");
        write("participants-votes.csv", "participant,group-id,n-votes,1,4\n9,,2,1,-1\n12,0,1,,0\n");
        var latest = PolisFolder.in(folder).latest();
        assertThat(latest.participants()).containsExactly(9, 12);
        assertThat(latest.votes().value(0, 1)).isEqualTo(-1);
        assertThat(latest.votes().value(1, 0)).isEqualTo(Votes.UNSEEN);
        assertThat(latest.settings().excluded()).containsExactly(false, true);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
