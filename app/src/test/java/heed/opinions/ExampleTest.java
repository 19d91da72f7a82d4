package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// The numbers of the example are those that one gets by hand.
class ExampleTest {

    private final Example example = Example.of();

    @Test
    void theProductsAreThoseOneGetsByHand() {
        var loved = example.statements().get(0);
        assertThat(loved.a().part()).isEqualTo(9 / 12.0);
        assertThat(loved.b().part()).isEqualTo(4 / 6.0);
        assertThat(loved.consensus()).isCloseTo(0.75 * 4 / 6, within(1e-12));
        var loud = example.statements().get(1);
        assertThat(loud.consensus()).isCloseTo(11 / 12.0 * 1 / 6, within(1e-12));
        assertThat(loud.a().agree() + loud.b().agree())
                .as("10 of 14 agree, and it is not shared")
                .isEqualTo(10);
        assertThat(loved.a().agree() + loved.b().agree()).isEqualTo(11);
    }

    @Test
    void theIntervalIsThatOfWilson() {
        assertThat(example.share().lower()).isCloseTo(0.541, within(5e-4));
        assertThat(example.share().upper()).isCloseTo(0.931, within(5e-4));
    }

    @Test
    void theWeighedShareIsFourOfEight() {
        assertThat(example.lot()).isEqualTo(4 / 8.0);
    }
}
