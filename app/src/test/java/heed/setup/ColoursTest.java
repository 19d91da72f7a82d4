package heed.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColoursTest {

    @Test
    void contrastIsThatOfWcag() {
        var white = new Oklch(1, 0, 0);
        var black = new Oklch(0, 0, 0);
        assertThat(white.contrast(black)).isCloseTo(21, within(0.001));
        assertThat(white.contrast(white)).isCloseTo(1, within(0.001));
        assertThat(white.hex()).isEqualTo("#ffffff");
    }

    /// Pure red of sRGB is oklch(0.628 0.2577 29.23), and has 4.0 to 1 on white.
    @Test
    void aKnownColourComesOut() {
        var red = new Oklch(0.62796, 0.25768, 29.234);
        assertThat(red.hex()).isEqualTo("#ff0000");
        assertThat(red.contrast(new Oklch(1, 0, 0))).isCloseTo(3.998, within(0.01));
    }

    @Test
    void ourOwnColoursCanBeReadByEverybody() {
        assertThat(Colours.OURS.legible()).isTrue();
    }

    @Test
    void everyHueAtOurStrengthCanBeRead() {
        for (int hue = 0; hue <= 360; hue += 5) {
            assertThat(new Colours(hue, 8.5, 55).legible()).as("hue %s", hue).isTrue();
        }
    }

    @Test
    void coloursThatCannotBeReadAreSeen() {
        var pale = new Colours.Pair("link", 3.9, 9, 4.5);
        assertThat(pale.fits()).isFalse();
    }

    @Test
    void numbersOutsideTheirRangeAreNoColours() {
        assertThat(new Colours(361, 1, 1).known()).isFalse();
        assertThat(new Colours(1, 15.1, 1).known()).isFalse();
        assertThat(new Colours(0, 15, 360).known()).isTrue();
    }

    @Test
    void theSheetHoldsNumbersOnly() {
        assertThat(new Colours(20, 9, 90).css())
                .isEqualTo("@layer tokens{:root{--brand-h:20;--brand-c:0.0900;--accent-h:90}}");
    }
}
