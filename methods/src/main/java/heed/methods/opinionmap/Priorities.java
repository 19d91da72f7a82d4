package heed.methods.opinionmap;

/// Which statement should be shown next: the higher the priority, the more likely.
///
/// A statement comes up more when few passed on it, when it lies far from the middle of the map, when many agree,
/// and most of all when it is new: (importance · (1 + 8·2^(−seen/5)))², where importance = (1 − (pass+1)/(seen+2))
/// · (1 + extremity) · (agree+1)/(seen+2). A meta statement has 49. Counts are those of the groups together.
/// (opinion-map specification, 1.9.)
final class Priorities {

    private static final double META = 49;

    private Priorities() {}

    static double[] of(GroupVotes votes, boolean[] meta, double[] extremity) {
        var priority = new double[meta.length];
        for (int c = 0; c < meta.length; c++) {
            int agree = 0, disagree = 0, seen = 0;
            for (int g = 0; g < votes.groups(); g++) {
                agree += votes.agree()[g][c];
                disagree += votes.disagree()[g][c];
                seen += votes.seen()[g][c];
            }
            int pass = seen - agree - disagree;
            double importance = (1 - Evidence.share(pass, seen)) * (1 + extremity[c]) * Evidence.share(agree, seen);
            double value = importance * (1 + 8 * Math.pow(2, -seen / 5.0));
            priority[c] = meta[c] ? META : value * value;
        }
        return priority;
    }
}
