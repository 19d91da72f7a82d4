package heed.setup;

import java.util.Locale;

/// A colour by lightness (0 to 1), strength and hue (degrees), as the style sheet writes it.
///
/// Method: Oklch to Oklab to linear sRGB by the published matrices, cut at the edges of sRGB as browsers do; contrast
/// by the formula of WCAG 2 (relative luminance).
record Oklch(double lightness, double chroma, double hue) {

    private static final double FLARE = 0.05;

    /// 1 to 21.
    double contrast(Oklch other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + FLARE) / (Math.min(one, two) + FLARE);
    }

    String hex() {
        var text = new StringBuilder("#");
        for (double it : linear()) {
            double bent = it <= 0.0031308 ? 12.92 * it : 1.055 * Math.pow(it, 1 / 2.4) - 0.055;
            text.append(String.format(Locale.ROOT, "%02x", Math.round(bent * 255)));
        }
        return text.toString();
    }

    private double luminance() {
        var rgb = linear();
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private double[] linear() {
        double a = chroma * Math.cos(Math.toRadians(hue));
        double b = chroma * Math.sin(Math.toRadians(hue));
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            cut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            cut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            cut(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)
        };
    }

    private static double cube(double it) {
        return it * it * it;
    }

    private static double cut(double it) {
        return Math.clamp(it, 0, 1);
    }
}
