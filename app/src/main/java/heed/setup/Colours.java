package heed.setup;

import java.util.List;
import java.util.Locale;

/// The three numbers that colour a house: the hue of its own colour, how strong that is (hundredths), and the hue of
/// the signal beside it. The rest of the palette follows from them, as in the style sheet.
record Colours(int brand, double strength, int accent) {

    /// As the style sheet has them.
    static final Colours OURS = new Colours(215, 8.5, 55);

    static final double STRONGEST = 15;

    private static final int CIRCLE = 360;

    private static final double WORDS = 4.5;
    private static final double MARKS = 3;
    private static final Oklch WHITE = new Oklch(1, 0, 0);

    /// Two colours that meet on the page, in the light and in the dark, and the contrast they need.
    record Pair(String name, double light, double dark, double needed) {

        boolean fits() {
            return light >= needed && dark >= needed;
        }
    }

    boolean known() {
        return brand >= 0
                && brand <= CIRCLE
                && accent >= 0
                && accent <= CIRCLE
                && strength >= 0
                && strength <= STRONGEST;
    }

    boolean legible() {
        return pairs().stream().allMatch(Pair::fits);
    }

    List<Pair> pairs() {
        var paper = new Oklch(.978, .006, 85);
        var night = new Oklch(.19, .018, brand);
        return List.of(
                new Pair("link", own(.43).contrast(paper), bright(.8).contrast(night), WORDS),
                new Pair("button", WHITE.contrast(own(.43)), new Oklch(.2, .03, brand).contrast(bright(.8)), WORDS),
                new Pair(
                        "why",
                        WHITE.contrast(deep()),
                        new Oklch(.94, .01, brand).contrast(new Oklch(.27, .045, brand)),
                        WORDS),
                new Pair(
                        "why-accent",
                        new Oklch(.82, .14, accent).contrast(deep()),
                        new Oklch(.82, .14, accent).contrast(new Oklch(.27, .045, brand)),
                        WORDS),
                new Pair(
                        "accent",
                        new Oklch(.45, .11, accent).contrast(new Oklch(.955, .035, accent)),
                        new Oklch(.87, .09, accent).contrast(new Oklch(.33, .05, accent)),
                        WORDS),
                new Pair(
                        "focus",
                        new Oklch(.55, .2, accent).contrast(paper),
                        new Oklch(.85, .15, accent).contrast(night),
                        MARKS));
    }

    /// What the page shows beside the numbers.
    List<String> swatches() {
        return List.of(own(.43).hex(), deep().hex(), new Oklch(.72, .155, accent).hex());
    }

    String css() {
        return String.format(
                Locale.ROOT,
                "@layer tokens{:root{--brand-h:%d;--brand-c:%.4f;--accent-h:%d}}",
                brand,
                strength / 100,
                accent);
    }

    private Oklch own(double lightness) {
        return new Oklch(lightness, strength / 100, brand);
    }

    private Oklch bright(double lightness) {
        return new Oklch(lightness, strength / 100 * 1.05, brand);
    }

    private Oklch deep() {
        return new Oklch(.31, strength / 100 * .85, brand);
    }
}
