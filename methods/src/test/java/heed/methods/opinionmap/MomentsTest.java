package heed.methods.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A quiet town: somebody votes every forty minutes or so, and comes again now and then.
class MomentsTest {

    private static final int VOTES = 400;
    private final long[] at = new long[VOTES];
    private final int[] account = new int[VOTES];

    MomentsTest() {
        var noise = new Noise(3);
        long now = 1_700_000_123_456L;
        for (int i = 0; i < VOTES; i++) {
            now += (long) (noise.unit() * 80 * 60_000);
            at[i] = now;
            account[i] = noise.below(3) == 0 && i > 0 ? account[noise.below(i)] : i;
        }
    }

    @Test
    void noTimeIsThatOfFewerThanFive() {
        assertThat(fewest(cut(new Moments.Cutting(), at))).isGreaterThanOrEqualTo(Moments.FEW);
        assertThat(fewest(cut(new Moments.Cutting(1), at)))
                .as("the mutant: hours alone")
                .isLessThan(Moments.FEW);
    }

    @Test
    void whoTakesWhatIsPublishedCutsTheSame() {
        var once = published(cut(new Moments.Cutting(), at));
        assertThat(published(cut(new Moments.Cutting(), once), once)).isEqualTo(once);
        for (int i = 0; i < VOTES; i++) {
            assertThat(once[i]).isLessThanOrEqualTo(at[i]);
            assertThat(i == 0 || once[i] >= once[i - 1]).isTrue();
        }
    }

    @Test
    void fewerThanFiveInAllAreAtOneTime() {
        var cutting = new Moments.Cutting();
        for (int i = 0; i < 4; i++) {
            cutting.vote(at[0] + 86_400_000L * i, i);
        }
        var moments = cutting.cut();
        assertThat(moments.of(at[0] + 86_400_000L * 3)).isEqualTo(Moments.hour(at[0]));
        assertThat(moments.arrived(3)).isEqualTo(Moments.hour(at[0]));
        assertThat(moments.first(3)).isEqualTo(at[0] + 86_400_000L * 3);
        assertThat(moments.first(4)).isNull();
    }

    @Test
    void theOneTimeOfAFileStays() {
        var cutting = new Moments.Cutting();
        for (int i = 0; i < 20; i++) {
            cutting.vote(at[0], i);
        }
        assertThat(cutting.cut().arrived(7)).isEqualTo(at[0]);
    }

    @Test
    void votesComeInTheOrderOfTheirHours() {
        var cutting = new Moments.Cutting();
        cutting.vote(at[50], 0);
        assertThatThrownBy(() -> cutting.vote(at[0], 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private Moments cut(Moments.Cutting cutting, long[] times) {
        for (int i = 0; i < VOTES; i++) {
            cutting.vote(times[i], account[i]);
        }
        return cutting.cut();
    }

    private long[] published(Moments moments) {
        return published(moments, at);
    }

    private static long[] published(Moments moments, long[] times) {
        return Arrays.stream(times).map(moments::of).toArray();
    }

    private int fewest(Moments moments) {
        var here = new TreeMap<Long, Set<Integer>>();
        for (int i = 0; i < VOTES; i++) {
            here.computeIfAbsent(moments.of(at[i]), _ -> new HashSet<>()).add(account[i]);
        }
        return here.values().stream().mapToInt(Set::size).min().orElseThrow();
    }
}
