package heed.methods.opinionmap;

import java.util.Arrays;

/// A benchmark, not a test: how long the parts of a map take for a town of a given size.
///
/// `benchmarks/methods/run scale 1000000 1000 50000000`.
final class Scale {

    private Scale() {}

    public static void main(String[] args) {
        int people = Integer.parseInt(args[0]),
                statements = Integer.parseInt(args[1]),
                count = Integer.parseInt(args[2]);
        var votes = votes(people, statements, count);
        System.out.printf(
                "%,d x %,d, %,d votes, %d processors%n",
                people, statements, votes.count(), Runtime.getRuntime().availableProcessors());
        for (int round = 0; round < 3; round++) {
            long begun = System.nanoTime();
            double idle = busy();
            var map = OpinionMaps.of(votes, Settings.plain(statements));
            System.out.printf(
                    "map %.2f s (%.2f s busy), %d groups %s, heap %,d MB%n",
                    since(begun),
                    busy() - idle,
                    map.groups(),
                    Arrays.toString(map.votes().members()),
                    used());
            begun = System.nanoTime();
            idle = busy();
            var next = OpinionMaps.of(votes, Settings.plain(statements).after(map));
            System.out.printf(
                    "warm %.2f s (%.2f s busy), %d groups, heap %,d MB%n",
                    since(begun), busy() - idle, next.groups(), used());
            parts(votes, statements);
        }
    }

    private static void parts(Votes votes, int size) {
        var settings = Settings.plain(size);
        long t = System.nanoTime();
        before = busy();
        var statements = Statements.of(votes, settings);
        var shares = Shares.of(votes, Runtime.getRuntime().availableProcessors());
        var spread = new Spread(votes, statements, shares);
        t = say("means", t);
        Components.of(spread, statements, 1e-7);
        t = say("components", t);
        var learned = Learned.of(votes, statements, settings, shares);
        t = say("learning", t);
        Alike.candidates(votes, shares).bundles();
        t = say("alike", t);
        var places = Places.of(votes, statements, learned.model(), shares);
        t = say("places", t);
        Bridging.of(votes, statements, places.x(), shares);
        t = say("bridging", t);
        Chance.dimensions(votes, settings, shares, 5);
        t = say("chance", t);
        var grouped = Grouping.of(places.enough(7), new boolean[votes.participants()], 6, 0, places);
        t = say("groups", t);
        GroupVotes.of(votes, grouped.group(), Math.max(1, grouped.groups()), shares);
        say("counts", t);
    }

    private static long say(String what, long since) {
        double busy = busy();
        System.out.printf("   %-18s %.3f s, %.3f s busy%n", what, since(since), busy - before);
        before = busy;
        return System.nanoTime();
    }

    private static double before;

    /// Seconds of processor time that this process has used, on all processors.
    private static double busy() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long used() {
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    /// Three groups of different size; each person answers a run of statements, as long as it takes to come to the
    /// count.
    static Votes votes(int people, int statements, int count) {
        var noise = new Noise(17);
        var packing = new Votes.Packing(statements, count);
        double rate = (double) count / people / statements;
        for (int p = 0; p < people; p++) {
            int group = p % 10 < 5 ? 0 : p % 10 < 8 ? 1 : 2;
            double own = Math.min(1, rate * 2 * noise.unit());
            for (int c = 0; c < statements; c++) {
                if (noise.unit() < own) {
                    boolean side = (Noise.mixed(group * 7_919L + c) & 1) == 0;
                    double draw = noise.unit();
                    packing.vote(c, draw < 0.15 ? 0 : (draw < 0.75) == side ? 1 : -1);
                }
            }
            packing.next();
        }
        return packing.packed();
    }
}
