package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.methods.opinionmap.Findings;
import heed.people.People;
import heed.purposes.Purposes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What the map says is shown in words, with the real numbers of each group, and as data.
@HeedTest
class FindingsShownTests {

    private static final int PEOPLE = 60;
    private static final int STATEMENTS = 14;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Opinions opinions;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    Maps maps;

    @Test
    void whatIsSharedAndWhatDividesIsSaidWithTheNumbersOfEachGroup() throws Exception {
        var town = town((person, statement) -> statement < 2 ? 1 : side(person) == statement % 2 ? 1 : -1, 60);
        var shown = maps.now(town.purpose());
        var found = Findings.of(shown.map());
        assertThat(found.shared()).isNotEmpty();
        assertThat(found.dividing()).isNotEmpty();

        var page = page(town, "/map");
        assertThat(page).contains("clearly shared by all groups", "The groups are furthest apart on");
        var first = found.shared().getFirst();
        for (int g = 0; g < 2; g++) {
            var share = first.byGroup().get(g);
            assertThat(page)
                    .contains(MapShown.letter(g) + ": " + share.votes() + " of " + share.seen() + " agree, "
                            + Math.round(100.0 * share.votes() / share.seen()) + "% (with chance in mind "
                            + Math.round(100 * share.lower()) + "% to " + Math.round(100 * share.upper()) + "%)");
        }
        assertThat(page).contains("Without the 0.1 % most active", "Without accounts that vote alike");
        assertThat(page(town, "/groups.csv")).contains("shared,0,", "dividing,");
        assertThat(page(town, "/robust.csv")).contains("without_flagged").hasLineCount(STATEMENTS + 1);
    }

    @Test
    void thatThereIsNoConsensusIsSaidInWords() throws Exception {
        var town = town((person, statement) -> side(person) == statement % 2 ? 1 : -1, 60);
        assertThat(Findings.of(maps.now(town.purpose()).map()).noConsensus()).isTrue();

        assertThat(page(town, "/map")).contains("There is no consensus.", "That is a result too");
        assertThat(page(town, "/opinions")).contains("There is no consensus.");
    }

    @Test
    void whatNeedsTheVotesOfAGroupNamesTheGroup() throws Exception {
        var town = town((person, statement) -> statement < 2 ? 1 : side(person) == statement % 2 ? 1 : -1, 4);
        var shown = maps.now(town.purpose());
        var needed = Findings.of(shown.map()).needed();
        assertThat(needed).isNotEmpty();
        var letter = MapShown.letter(needed.getFirst().lacking().getFirst());

        assertThat(page(town, "/map")).contains("It needs votes from group " + letter);
        assertThat(page(town, "/groups/" + letter)).contains("What is not known of this group");
        assertThat(page(town, "/groups.csv")).contains("needed,0,");
    }

    @Test
    void aGroupHasAPageOfItsOwnAndNoOtherLetterHas() throws Exception {
        var town = town((person, statement) -> statement < 2 ? 1 : side(person) == statement % 2 ? 1 : -1, 60);
        maps.now(town.purpose());

        assertThat(page(town, "/map")).contains("This map has every vote up to");
        assertThat(page(town, "/statements")).contains("the last map, which has every vote up to");
        assertThat(page(town, "/groups/A"))
                .contains("This map has every vote up to")
                .contains("What sets this group apart", "Where another group says the opposite", "of the 60 who could");
        for (var no : List.of("C", "a", "AA", "[")) {
            assertThat(pages.get().uri("/purposes/{slug}/groups/{letter}", town.slug(), no))
                    .hasStatus(404);
        }
    }

    private static int side(int person) {
        return person % 2;
    }

    /// Sixty people of two sides who waver now and then; statement 0 was answered by all of the one side, and by so
    /// many of the other.
    private Consulted town(IntBinaryOperator likes, int ofTheOther) {
        var town = Consulted.with(purposes, opinions, people, STATEMENTS);
        var random = new Random(5);
        var ballots = new ArrayList<Ballot>();
        for (int p = 0; p < PEOPLE; p++) {
            for (int s = 0; s < STATEMENTS; s++) {
                int value = random.nextInt(12) == 0 ? -likes.applyAsInt(p, s) : likes.applyAsInt(p, s);
                if (s > 0 || side(p) == 0 || p / 2 < ofTheOther) {
                    ballots.add(new Ballot(s, p, s == 0 ? likes.applyAsInt(p, s) : value, Instant.EPOCH));
                }
            }
        }
        Reader.SYSTEM.runs(() -> {
            opinions.number(
                    town.purpose(),
                    IntStream.range(0, PEOPLE)
                            .mapToObj(p -> new Numbered(
                                    p, people.anonymous("Voter " + p).id()))
                            .toList());
            opinions.castAll(town.purpose(), ballots);
        });
        return town;
    }

    private String page(Consulted town, String path) throws Exception {
        var result = pages.get().uri("/purposes/" + town.slug() + path).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }
}
