package heed.methods.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private final Town town = Town.of(12, 300, 40, 2, 0.9, 0.5);
    private final OpinionMap map = OpinionMaps.of(town.votes(), Settings.plain(40));

    @Test
    void whatIsSharedIsClearInEveryGroupAndWhatDividesIsClearOnBothSides() {
        var findings = Findings.of(map);
        assertThat(findings.shared()).isNotEmpty();
        for (var f : findings.shared()) {
            assertThat(town.sides()[0][f.statement()]).isEqualTo(f.agree());
            assertThat(town.sides()[1][f.statement()]).isEqualTo(f.agree());
            assertThat(f.weakest()).isGreaterThan(0.5);
        }
        for (var f : findings.dividing()) {
            assertThat(town.sides()[0][f.statement()]).isNotEqualTo(town.sides()[1][f.statement()]);
        }
        assertThat(findings.shared().size() + findings.dividing().size()).isGreaterThan(35);
    }

    /// Two groups who differ in everything.
    @Test
    void thatThereIsNoConsensusIsAResult() {
        var value = town.value().clone();
        for (int i = 0; i < value.length; i++) {
            boolean agrees = town.sides()[town.group()[town.person()[i]]][town.statement()[i]] == value[i] > 0;
            boolean wanted = town.group()[town.person()[i]] == town.statement()[i] % 2;
            value[i] = (byte) (value[i] == 0 ? 0 : agrees == wanted ? 1 : -1);
        }
        var split = OpinionMaps.of(Votes.of(300, 40, town.person(), town.statement(), value), Settings.plain(40));
        var findings = Findings.of(split);
        assertThat(split.groups()).isEqualTo(2);
        assertThat(findings.noConsensus()).isTrue();
        assertThat(findings.dividing()).hasSizeGreaterThan(35);
        assertThat(Findings.of(map).noConsensus()).isFalse();
    }

    @Test
    void whatOneGroupHasHardlySeenNeedsItsVotes() {
        int shared = Findings.of(map).shared().getFirst().statement();
        var kept = Arrays.stream(indices())
                .filter(i -> town.statement()[i] != shared || town.group()[town.person()[i]] == 0)
                .toArray();
        var value = new byte[kept.length];
        for (int i = 0; i < kept.length; i++) {
            value[i] = town.value()[kept[i]];
        }
        var half = OpinionMaps.of(
                Votes.of(
                        300,
                        40,
                        Arrays.stream(kept).map(i -> town.person()[i]).toArray(),
                        Arrays.stream(kept).map(i -> town.statement()[i]).toArray(),
                        value),
                Settings.plain(40));
        assertThat(Findings.of(half).needed())
                .anyMatch(f -> f.statement() == shared && f.lacking().size() == 1);
        assertThat(Findings.of(half).shared()).noneMatch(f -> f.statement() == shared);
    }

    /// Wilson's interval for 8 of 10 at 90 %, by hand.
    @Test
    void intervalsAreThoseOfWilson() {
        var share = Findings.Share.of(8, 10);
        assertThat(share.lower()).isCloseTo(0.5408, within(5e-4));
        assertThat(share.upper()).isCloseTo(0.9314, within(5e-4));
        assertThat(Findings.Share.of(0, 0).upper()).isEqualTo(1);
        assertThatThrownBy(() -> Findings.Share.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private int[] indices() {
        var all = new int[town.value().length];
        Arrays.setAll(all, i -> i);
        return all;
    }
}
