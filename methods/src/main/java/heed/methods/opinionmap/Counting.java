package heed.methods.opinionmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts a map together, in either way of counting.
final class Counting {

    private static final double EXACT = 1e-13;
    private static final int MOST_GROUPS = 6;

    private Counting() {}

    static OpinionMap compatible(Votes votes, Settings settings, Statements statements, Shares shares) {
        var spread = new Spread(votes, statements, shares);
        var components = Components.of(spread, statements, EXACT);
        var places = Places.of(votes, statements, spread, components);
        var given = settings.group();
        var grouped = given != null
                ? Grouped.given(given)
                : components.rank() < 2
                        ? Grouped.none(votes.participants())
                        : Grouped.compatible(places.x(), places.y(), Grouped.enoughVotes(votes, statements.voted()));
        double free = Math.max(1, votes.participants() - 1.0);
        var variance = new double[] {
            components.eigenvalues()[0] / free, components.eigenvalues()[1] / free, statements.squares() / free
        };
        var weighed = Weighed.nobody(votes.participants());
        return map(
                OpinionMap.Mode.COMPATIBLE,
                votes,
                settings,
                statements,
                shares,
                places,
                grouped,
                variance,
                null,
                weighed);
    }

    static OpinionMap ours(Votes votes, Settings settings, Statements statements, Shares shares) {
        var previous = settings.previous();
        var kept = Learned.kept(votes, statements, previous);
        Weighed weighed;
        Learned learned;
        if (kept != null && previous != null) {
            learned = kept;
            weighed = previous.weighed().extended(votes.participants());
        } else {
            var alike = Alike.candidates(votes, shares);
            var bundles = alike.bundles();
            var straight = new ArrayList<>(alike.straight(statements));
            straight.addAll(Weighed.given(settings.bundle(), votes));
            var bursts = Bursts.of(votes, settings.arrived());
            weighed = weighed(
                    votes, Stream.concat(bundles.stream(), bursts.stream()).toList(), straight);
            learned = learned(votes, weighed, statements, settings, shares);
            var first = learned;
            var placing = new Placing(learned.model(), Placing.table(learned.model()));
            var found = Stream.concat(
                            bundles.stream().filter(b -> !alike.chance(b, first.model(), placing, statements)),
                            bursts.stream().filter(b -> !chance(b, votes, settings, first, placing, statements)))
                    .toList();
            if (found.size() < bundles.size() + bursts.size()) {
                weighed = weighed(votes, found, straight);
                var again = learned(votes, weighed, statements, settings, shares);
                return placed(votes, settings, statements, shares, again, weighed);
            }
        }
        return placed(votes, settings, statements, shares, learned, weighed);
    }

    private static boolean chance(
            int[] burst, Votes votes, Settings settings, Learned learned, Placing placing, Statements statements) {
        var arrived = Objects.requireNonNull(settings.arrived());
        double meanwhile = Bursts.meanwhile(arrived, burst);
        return Alike.chance(votes, burst, meanwhile, Bursts.DIFFERENT, learned.model(), placing, statements);
    }

    private static Weighed weighed(Votes votes, List<int[]> found, List<int[]> others) {
        List<int[]> all = new ArrayList<>(found);
        all.addAll(others);
        return Weighed.of(votes.participants(), all);
    }

    private static Learned learned(
            Votes votes, Weighed weighed, Statements statements, Settings settings, Shares shares) {
        if (weighed.surplusPeople().length == 0) {
            return Learned.of(votes, statements, settings, shares);
        }
        var counted = votes.only(Alike.counted(weighed.surplus()));
        return Learned.of(counted, Statements.of(counted, settings), settings, shares.alike(counted));
    }

    private static OpinionMap placed(
            Votes votes, Settings settings, Statements statements, Shares shares, Learned learned, Weighed weighed) {
        var places = Places.of(votes, statements, learned.model(), shares);
        var given = settings.group();
        var previous = settings.previous();
        Grouped grouped;
        if (given != null) {
            grouped = Grouped.given(given);
        } else if (learned.rank() < 2) {
            grouped = Grouped.none(votes.participants());
        } else {
            var in = places.enough(Math.min(Places.ENOUGH, statements.counting()));
            grouped = learned.kept() && previous != null
                    ? Grouping.again(in, weighed.surplus(), previous, places)
                    : Grouping.of(
                            in,
                            weighed.surplus(),
                            learned.dimensions() == 0 ? 1 : MOST_GROUPS,
                            previous == null ? 0 : previous.groups(),
                            places);
        }
        return map(
                OpinionMap.Mode.DEFAULT,
                votes,
                settings,
                statements,
                shares,
                places,
                grouped,
                learned.variance(),
                learned.model(),
                weighed);
    }

    private static OpinionMap map(
            OpinionMap.Mode mode,
            Votes votes,
            Settings settings,
            Statements statements,
            Shares shares,
            Places upright,
            Grouped grouped,
            double[] variance,
            @Nullable Model model,
            Weighed weighed) {
        var previous = settings.previous();
        var turn = previous == null ? Turn.NONE : Turn.towards(upright.x(), upright.y(), previous.x(), previous.y());
        var places = previous == null ? upright : upright.turned(turn);
        if (previous != null && settings.group() == null) {
            grouped = Labels.kept(grouped, previous);
        }
        var step = Bridging.steps(votes, upright.x());
        int groups = Math.max(1, grouped.groups());
        var group = grouped.groups() == 0 ? new int[votes.participants()] : grouped.group();
        var both = GroupVotes.of(votes, shares, new int[][] {group, step}, groups, Bridging.STEPS);
        var surplus = weighed.surplusPeople();
        var counted = Robust.less(votes, group, both.getFirst(), surplus);
        var cells = Robust.less(votes, step, both.getLast(), surplus);
        var own = surplus.length == 0 ? statements : Statements.of(cells, settings);
        var bridging = Bridging.of(cells, own);
        boolean compatible = mode == OpinionMap.Mode.COMPATIBLE;
        return new OpinionMap(
                mode,
                grouped.groups() > 0,
                grouped.groups(),
                grouped.group(),
                Membership.spreads(grouped.groups(), grouped.group(), upright.at()),
                places.x(),
                places.y(),
                places.uncertainty(),
                places.axes(),
                variance,
                statements.mean(),
                places.statementX(),
                places.statementY(),
                places.extremity(),
                both.getFirst(),
                grouped.silhouette(),
                counted.consensus(),
                bridging,
                representative(compatible, grouped.groups(), counted, own),
                Majority.of(own),
                Priorities.of(counted, settings.meta(), places.extremity()),
                model,
                turn,
                closed(settings),
                weighed,
                Robust.of(votes, step, both.getLast(), cells, bridging, weighed, settings));
    }

    private static List<List<Representative>> representative(
            boolean compatible, int groups, GroupVotes counted, Statements statements) {
        if (groups < 2) {
            return List.of();
        }
        return compatible
                ? new RepresentativeStatements(counted, statements.counts()).all()
                : new DistinctiveStatements(counted, statements.counts()).all();
    }

    private static boolean[] closed(Settings settings) {
        var closed = new boolean[settings.excluded().length];
        for (int c = 0; c < closed.length; c++) {
            closed[c] = !settings.counts(c);
        }
        return closed;
    }
}
