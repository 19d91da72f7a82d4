package heed.methods.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ByLotTest {

    @Test
    void theExampleByHand() {
        var lot = ByLot.none(0, 1);
        lot.add(-1, 0, 1, 0.5);
        lot.add(-1, 0, 1, 0.5);
        lot.add(-1, 0, -1, 0.25);
        assertThat(lot.agreeShare(0, 0)).isEqualTo(0.5);
        assertThat(lot.disagreeShare(0, 0)).isEqualTo(0.5);
        assertThat(lot.effective(0, 0)).isCloseTo(64.0 / 24, within(1e-12));
    }

    @Test
    void nobodyAskedIsNoShare() {
        var lot = ByLot.none(2, 3);
        assertThat(lot.agreeShare(lot.everybody(), 1)).isZero();
        assertThat(lot.effective(0, 1)).isZero();
        assertThatThrownBy(() -> lot.add(0, 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Half of the people agree; those who agree are drawn the statement four times as often.
    @Test
    void weighingUndoesAnUnevenDraw() {
        assertThat(agreement(chance -> chance)).isCloseTo(0.5, within(0.02));
    }

    @Test
    void mutantThatWeighsAllAlikeIsFound() {
        assertThat(agreement(_ -> 1)).isCloseTo(0.8, within(0.02));
    }

    private static double agreement(DoubleUnaryOperator stated) {
        var lot = ByLot.none(2, 1);
        var random = new Random(11);
        for (int i = 0; i < 40_000; i++) {
            int group = i % 2;
            double chance = group == 0 ? 0.4 : 0.1;
            if (random.nextDouble() < chance) {
                lot.add(group, 0, group == 0 ? 1 : -1, stated.applyAsDouble(chance));
            }
        }
        assertThat(lot.agreeShare(0, 0)).isEqualTo(1);
        return lot.agreeShare(lot.everybody(), 0);
    }
}
