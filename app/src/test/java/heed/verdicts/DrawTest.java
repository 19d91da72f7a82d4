package heed.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The draw is the same for everyone who has the list, and fair over many promises.
class DrawTest {

    static final List<UUID> TOWN =
            IntStream.range(0, 400).mapToObj(it -> new UUID(7, it)).toList();

    @Test
    void theSameListGivesTheSameSampleInWhateverOrder() {
        var mixed = new ArrayList<>(TOWN);
        Collections.shuffle(mixed, new Random(3));
        var draw = Draw.of(new UUID(1, 1), 30);

        assertThat(draw.from(mixed, 100)).isEqualTo(draw.from(TOWN, 100)).hasSize(100);
        assertThat(Draw.frame(mixed)).isEqualTo(Draw.frame(TOWN)).hasSize(64);
        assertThat(Draw.frame(TOWN.subList(1, 400))).isNotEqualTo(Draw.frame(TOWN));
    }

    @Test
    void whoeverIsFewIsAskedWholly() {
        assertThat(Draw.of(new UUID(1, 1), 30).from(TOWN.subList(0, 7), 100))
                .containsExactlyInAnyOrderElementsOf(TOWN.subList(0, 7));
    }

    @Test
    void overManyPromisesEveryoneIsDrawnAboutAsOften() {
        var times = new int[TOWN.size()];
        for (int i = 0; i < 400; i++) {
            Draw.of(new UUID(2, i), 90).from(TOWN, 100).forEach(it -> times[(int) it.getLeastSignificantBits()]++);
        }
        assertThat(IntStream.of(times).sum()).isEqualTo(40_000);
        assertThat(IntStream.of(times).min().orElseThrow()).isGreaterThan(60);
        assertThat(IntStream.of(times).max().orElseThrow()).isLessThan(140);
    }

    @Test
    void anotherWaveIsAnotherDraw() {
        assertThat(Draw.of(new UUID(1, 1), 30).from(TOWN, 100))
                .isNotEqualTo(Draw.of(new UUID(1, 1), 90).from(TOWN, 100));
    }
}
