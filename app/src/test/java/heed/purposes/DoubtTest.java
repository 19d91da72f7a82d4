package heed.purposes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A gentle question where the why is none; silence where it is one.
class DoubtTest {

    @Test
    void aWholeWhyIsNotDoubted() {
        assertThat(Doubt.about("Every child can walk to school", Riverton.WHOLE, List.of("Children who walk")))
                .isEmpty();
        assertThat(Doubt.about(
                        "Nobody alone at eighty",
                        why("", "", ""),
                        List.of("Volunteers who visit at least twice a month")))
                .isEmpty();
    }

    @Test
    void doingAsOthersDoIsDoubted() {
        assertThat(doubts("Everyone else is doing it.", "", "")).containsExactly(Doubt.OTHERS);
        assertThat(doubts("Other cities already have one.", "", "")).containsExactly(Doubt.OTHERS);
        assertThat(doubts("المدن الأخرى لديها ذلك", "", "")).containsExactly(Doubt.OTHERS);
    }

    @Test
    void outputsSoldAsOutcomesAreDoubted() {
        assertThat(doubts("", "", "The number of visitors doubles.")).containsExactly(Doubt.OUTPUT);
        assertThat(Doubt.about("Trees", Riverton.WHOLE, List.of("Posts on this page")))
                .isNotEmpty();
        assertThat(doubts("", "", "Post reaches everyone before noon")).isEmpty();
    }

    @Test
    void aMissingToolAndAllOfThePublicAreDoubted() {
        assertThat(doubts("We have no app.", "", "")).containsExactly(Doubt.TOOL);
        assertThat(doubts("", "The public.", "")).containsExactly(Doubt.EVERYONE);
        assertThat(doubts("", "The public library and its readers", "")).isEmpty();
    }

    private static List<Doubt> doubts(String problem, String affected, String outcome) {
        return Doubt.about("A title", why(problem, affected, outcome), List.of());
    }

    private static Purpose.Why why(String problem, String affected, String outcome) {
        return new Purpose.Why(problem, affected, outcome, "", "");
    }
}
