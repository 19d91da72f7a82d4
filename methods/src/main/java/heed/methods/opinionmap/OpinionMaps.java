package heed.methods.opinionmap;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes opinion maps: the door of this package.
///
/// **Problem.** Many people answer some of many short statements with agree, disagree or pass. Show who thinks
/// alike, what sets groups apart, and what all share, although each has seen only a part.
///
/// **Method.** Two components of the centred votes ([Components]); people and statements placed along them; groups
/// of people ([Clusters]); statements counted by group ([GroupVotes], [RepresentativeStatements], [Majority]); the
/// next statement to ask ([Priorities]).
///
/// **Source.** Small, Bjorkegren, Erkkilä, Shaw and Megill, "Polis: Scaling deliberation by mapping high
/// dimensional opinion spaces" (2021), and the data Polis publishes; the compatible mode reproduces those to 1e-9,
/// apart from the groups, which Polis itself does not reproduce.
///
/// **Guarantees.** The same votes give the same map to the bit, whatever the order of participants or arrival and
/// the number of threads.
public final class OpinionMaps {

    private static final double EXACT = 1e-13;
    private static final double CLOSE = 1e-7;
    private static final int MANY = 2_000_000;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int MOST_GROUPS = 6;

    private OpinionMaps() {}

    /// The map as Polis counts it: moderated and meta statements become columns of zeros that everybody has "seen",
    /// there are always two to five groups, and whoever answered seven statements is grouped.
    ///
    /// @throws IllegalArgumentException when votes and settings speak of different numbers of statements or
    ///     participants
    public static OpinionMap compatible(Votes votes, Settings settings) {
        return map(OpinionMap.Mode.COMPATIBLE, votes, settings);
    }

    /// The map as Heed counts it: moderated and meta statements take no part at all, and there may be no clear
    /// groups, or not enough votes.
    ///
    /// @throws IllegalArgumentException when votes and settings speak of different numbers of statements or
    ///     participants
    public static OpinionMap of(Votes votes, Settings settings) {
        return map(OpinionMap.Mode.DEFAULT, votes, settings);
    }

    private static OpinionMap map(OpinionMap.Mode mode, Votes votes, Settings settings) {
        check(votes, settings);
        boolean compatible = mode == OpinionMap.Mode.COMPATIBLE;
        var statements = Statements.of(votes, settings);
        var shares = Shares.of(votes, THREADS);
        var spread = new Spread(votes, statements, shares);
        var components = Components.of(spread, statements, compatible || votes.count() < MANY ? EXACT : CLOSE);
        var previous = settings.previous();
        var learned = compatible
                ? null
                : Learned.of(
                        votes, statements, settings, components, shares, previous == null ? null : previous.model());
        var upright = learned == null
                ? Places.of(votes, statements, spread, components, true)
                : Places.of(votes, statements, learned.model(), shares);
        var bridging = Bridging.of(votes, statements, upright.x(), shares);
        var turn = previous == null ? Turn.NONE : Turn.towards(upright.x(), upright.y(), previous.x(), previous.y());
        var places = previous == null ? upright : upright.turned(turn);
        var grouped = grouped(learned, votes, settings, statements, components, upright);
        if (previous != null && settings.group() == null) {
            grouped = Labels.kept(grouped, previous);
        }
        var counted = grouped.groups() == 0
                ? GroupVotes.of(votes, new int[votes.participants()], 1, shares)
                : GroupVotes.of(votes, grouped.group(), grouped.groups(), shares);
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
                variance(votes, statements, components),
                statements.mean(),
                places.statementX(),
                places.statementY(),
                places.extremity(),
                counted,
                grouped.silhouette(),
                counted.consensus(),
                bridging,
                representative(compatible, grouped.groups(), counted, statements),
                Majority.of(statements),
                Priorities.of(counted, settings.meta(), places.extremity()),
                learned == null ? null : learned.model(),
                turn);
    }

    private static double[] variance(Votes votes, Statements statements, Components components) {
        double free = Math.max(1, votes.participants() - 1.0);
        var values = components.eigenvalues();
        return new double[] {values[0] / free, values[1] / free, statements.squares() / free};
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

    private static Grouped grouped(
            @Nullable Learned learned,
            Votes votes,
            Settings settings,
            Statements statements,
            Components components,
            Places places) {
        if (settings.group() != null) {
            return Grouped.given(settings.group());
        }
        if (components.rank() < 2) {
            return Grouped.none(votes.participants());
        }
        if (learned == null) {
            return Grouped.compatible(places.x(), places.y(), Grouped.enoughVotes(votes, statements.voted()));
        }
        var in = places.enough(Math.min(7, statements.counting()));
        var previous = settings.previous();
        return Grouped.clear(
                in, learned.dimensions() == 0 ? 1 : MOST_GROUPS, previous == null ? 0 : previous.groups(), places.at());
    }

    private static void check(Votes votes, Settings settings) {
        if (settings.excluded().length != votes.statements()) {
            throw new IllegalArgumentException(
                    "settings speak of " + settings.excluded().length + " statements, votes of " + votes.statements());
        }
        var group = settings.group();
        if (group != null && group.length != votes.participants()) {
            throw new IllegalArgumentException(
                    "groups are given for " + group.length + " participants, votes for " + votes.participants());
        }
        if (group != null && Arrays.stream(group).anyMatch(g -> g < -1 || g > 1_000)) {
            throw new IllegalArgumentException("a group is -1 for none, or a number from 0");
        }
    }
}
