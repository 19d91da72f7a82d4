package heed.methods.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Above a million votes axes are learned from a part of them, and kept while few are new.
class ManyVotesTest {

    private final Town town = Town.of(6, 4_000, 400, 3, 0.8, 0.7);
    private final Settings settings = Settings.plain(400);
    private final OpinionMap map = OpinionMaps.of(town.votes(), settings);

    @Test
    void theOrderOfPeopleStillChangesNotABit() {
        assertThat(town.value().length).isGreaterThan(Learned.MANY);
        var place = Town.places(town.people(), 3);
        var moved = OpinionMaps.of(town.renumbered(place), settings);
        assertThat(moved.components()).isDeepEqualTo(map.components());
        assertThat(moved.bridging().lower()).isEqualTo(map.bridging().lower());
        for (int p = 0; p < place.length; p++) {
            assertThat(moved.x()[place[p]]).isEqualTo(map.x()[p]);
            assertThat(moved.group()[place[p]]).isEqualTo(map.group()[p]);
        }
        assertThat(Agreement.between(map.group(), town.group())).isGreaterThan(0.99);
    }

    @Test
    void whatWasLearnedIsKeptWhileFewVotesAreNewAndThenLearnedAnew() {
        var few = OpinionMaps.of(first(0.995), settings);
        var after = OpinionMaps.of(town.votes(), settings.after(few));
        assertThat(after.model()).isSameAs(few.model());
        int grouped = 0, same = 0;
        for (int p = 0; p < town.people(); p++) {
            grouped += few.group()[p] >= 0 ? 1 : 0;
            same += few.group()[p] >= 0 && few.group()[p] == after.group()[p] ? 1 : 0;
        }
        assertThat(same).isEqualTo(grouped).isGreaterThan(3_900);
        var many = OpinionMaps.of(town.votes(), settings.after(OpinionMaps.of(first(0.95), settings)));
        assertThat(Objects.requireNonNull(many.model()).learned()).isEqualTo(town.value().length);
        assertThat(many.consensus()).hasSameSizeAs(map.consensus());
        // They follow different maps, so one may be turned; apart from that people stand where they stood.
        var turned = Turn.towards(after.x(), after.y(), many.x(), many.y()).of(after.x(), after.y());
        double apart = 0;
        for (int p = 0; p < town.people(); p++) {
            apart = Math.max(apart, Math.hypot(turned[0][p] - many.x()[p], turned[1][p] - many.y()[p]));
        }
        assertThat(apart)
                .isLessThan(0.1 * Arrays.stream(map.x()).map(Math::abs).max().orElse(0));
    }

    private Votes first(double part) {
        int n = (int) (part * town.value().length);
        return Votes.of(
                town.people(),
                town.statements(),
                Arrays.copyOf(town.person(), n),
                Arrays.copyOf(town.statement(), n),
                Arrays.copyOf(town.value(), n));
    }
}
