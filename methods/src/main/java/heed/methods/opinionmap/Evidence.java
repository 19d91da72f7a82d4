package heed.methods.opinionmap;

/// How strongly a share of people stands out: from one half, and from another share.
///
/// Both tests add one imagined vote for and one more answer, so that a handful of votes proves little. They are
/// one-sided z values of a proportion (normal approximation); above [#CONFIDENT] a share is taken as more than
/// chance, at 90 %.
final class Evidence {

    /// The 90 % point of the normal distribution.
    static final double CONFIDENT = 1.2816;

    private Evidence() {}

    /// (s + 1) / (n + 2): the share, drawn a little towards one half.
    static double share(int of, int among) {
        return (of + 1.0) / (among + 2.0);
    }

    /// How far a share lies above one half, in standard errors.
    static double aboveHalf(int of, int among) {
        return 2 * Math.sqrt(among + 1.0) * ((of + 1.0) / (among + 1.0) - 0.5);
    }

    /// How far one share lies above another, in standard errors; 0 when everybody in both says the same.
    static double aboveOther(int of, int among, int otherOf, int otherAmong) {
        double s = of + 1.0, n = among + 1.0, t = otherOf + 1.0, m = otherAmong + 1.0;
        double pooled = (s + t) / (n + m);
        return pooled == 1 ? 0 : (s / n - t / m) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
    }

    /// How likely chance alone is to reach z or more: the upper tail of the normal distribution, to 1.5e-7
    /// (Abramowitz and Stegun 7.1.26).
    static double error(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double t = 1 / (1 + 0.3275911 * x);
        double tail = t
                * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
                * Math.exp(-x * x)
                / 2;
        return z >= 0 ? tail : 1 - tail;
    }
}
