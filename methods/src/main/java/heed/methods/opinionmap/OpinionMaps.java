package heed.methods.opinionmap;

import java.util.Arrays;
import java.util.List;

/// Makes opinion maps: the door of this package.
///
/// **Problem.** Many people answer some of many short statements with agree, disagree or pass. Show who thinks alike,
// what sets groups apart,
/// and what all share, although each has seen only a part.
///
/// **Method.** Two components of the centred votes ([Components]); people and statements placed along them; groups of
// people ([Clusters]);
/// statements counted by group ([GroupVotes], [RepresentativeStatements], [Majority]); the next statement to ask
// ([Priorities]).
///
/// **Source.** Small, Bjorkegren, Erkkilä, Shaw and Megill, "Polis: Scaling deliberation by mapping high dimensional
// opinion spaces" (2021), and the
/// data Polis publishes; the compatible mode reproduces those to 1e-9, apart from the groups, which Polis itself does
// not reproduce.
///
/// **Guarantees.** The same votes give the same map to the bit, whatever the order of participants or arrival and the
// number of threads.
public final class OpinionMaps {

    private static final double TOLERANCE = 1e-13;
    private static final int PEOPLE = 10;
    private static final int MOST_GROUPS = 6;

    private OpinionMaps() {}

    /// The map as Polis counts it: moderated and meta statements become columns of zeros that everybody has "seen",
    // there are always two to
    /// five groups, and whoever answered seven statements is grouped.
    ///
    /// @throws IllegalArgumentException when votes and settings speak of different numbers of statements or
    // participants
    public static OpinionMap compatible(Votes votes, Settings settings) {
        return map(OpinionMap.Mode.COMPATIBLE, votes, settings);
    }

    /// The map as Heed counts it: moderated and meta statements take no part at all, and there may be no clear groups,
    // or not enough votes.
    ///
    /// @throws IllegalArgumentException when votes and settings speak of different numbers of statements or
    // participants
    public static OpinionMap of(Votes votes, Settings settings) {
        return map(OpinionMap.Mode.DEFAULT, votes, settings);
    }

    private static OpinionMap map(OpinionMap.Mode mode, Votes votes, Settings settings) {
        check(votes, settings);
        boolean compatible = mode == OpinionMap.Mode.COMPATIBLE;
        var statements = Statements.of(votes, settings);
        var shares = Shares.of(votes, Runtime.getRuntime().availableProcessors());
        var spread = new Spread(votes, statements, shares);
        var components = Components.of(spread, statements, TOLERANCE, null);
        var places = Places.of(votes, statements, spread, components, compatible);
        var grouped = grouped(compatible, votes, settings, statements, components, places);
        var everybody = new int[votes.participants()];
        var counted = grouped.groups() == 0
                ? GroupVotes.of(votes, everybody, 1, shares)
                : GroupVotes.of(votes, grouped.group(), grouped.groups(), shares);
        List<List<Representative>> representative =
                grouped.groups() < 2 ? List.of() : new RepresentativeStatements(counted, statements.counts()).all();
        double free = Math.max(1, votes.participants() - 1.0);
        var values = components.eigenvalues();
        return new OpinionMap(
                mode,
                grouped.groups() > 0,
                grouped.groups(),
                grouped.group(),
                places.x(),
                places.y(),
                components.vectors(),
                new double[] {values[0] / free, values[1] / free, statements.squares() / free},
                statements.mean(),
                places.statementX(),
                places.statementY(),
                places.extremity(),
                counted,
                grouped.silhouette(),
                counted.consensus(),
                representative,
                Majority.of(statements),
                Priorities.of(counted, settings.meta(), places.extremity()));
    }

    private static Grouped grouped(
            boolean compatible,
            Votes votes,
            Settings settings,
            Statements statements,
            Components components,
            Places places) {
        if (settings.group() != null) {
            return Grouped.given(settings.group(), places.x(), places.y());
        }
        if (components.rank() < 2) {
            return Grouped.none(votes.participants());
        }
        if (compatible) {
            return Grouped.compatible(places.x(), places.y(), Grouped.enoughVotes(votes, statements.voted()));
        }
        var in = places.enough(Math.min(7, statements.counting()));
        boolean chance = Chance.explains(
                components, votes, settings, Runtime.getRuntime().availableProcessors());
        return Grouped.clear(places.x(), places.y(), in, PEOPLE, chance ? 1 : MOST_GROUPS);
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
