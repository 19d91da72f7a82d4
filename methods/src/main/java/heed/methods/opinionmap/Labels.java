package heed.methods.opinionmap;

import java.util.Arrays;

/// Gives groups the letters they had before: of all ways to name them, the one under which most people keep their
/// letter.
///
/// All ways are tried (there are at most six groups). A group that is new gets a letter that is free.
final class Labels {

    private final double[][] shared;
    private final int[] best;
    private double most = -1;

    private Labels(double[][] shared) {
        this.shared = shared;
        this.best = new int[shared.length];
    }

    static Grouped kept(Grouped grouped, OpinionMap previous) {
        int k = grouped.groups();
        if (k < 2 || k > 6 || previous.groups() < 2) {
            return grouped;
        }
        var shared = new double[k][k];
        for (int p = 0; p < Math.min(grouped.group().length, previous.group().length); p++) {
            int now = grouped.group()[p], then = previous.group()[p];
            if (now >= 0 && then >= 0 && then < k) {
                shared[now][then]++;
            }
        }
        var labels = new Labels(shared);
        labels.tryAll(0, new int[k], new boolean[k], 0);
        return labels.named(grouped);
    }

    private void tryAll(int group, int[] name, boolean[] taken, double sum) {
        if (group == name.length) {
            if (sum > most) {
                most = sum;
                System.arraycopy(name, 0, best, 0, name.length);
            }
            return;
        }
        for (int label = 0; label < name.length; label++) {
            if (!taken[label]) {
                taken[label] = true;
                name[group] = label;
                tryAll(group + 1, name, taken, sum + shared[group][label]);
                taken[label] = false;
            }
        }
    }

    private Grouped named(Grouped grouped) {
        var group =
                Arrays.stream(grouped.group()).map(g -> g < 0 ? -1 : best[g]).toArray();
        return new Grouped(grouped.groups(), group, grouped.silhouette());
    }
}
