package heed.methods.opinionmap;

import java.util.Arrays;

/// Makes opinion maps: the door of this package.
///
/// **Problem.** Many people answer some of many short statements with agree, disagree or pass. Show who thinks
/// alike, what sets groups apart, and what all share, although each has seen only a part.
///
/// **Method.** Accounts that vote alike beyond chance are weighed as one ([Alike]); a model of the votes is learned
/// ([Learning]) and people are placed by it ([Placing]); groups of people are sought ([Grouping]); statements are
/// counted by group ([GroupVotes], [DistinctiveStatements], [Majority]) and along the axis ([Bridging]); the next
/// statement to ask ([Routing]). The compatible mode uses [Components], [Clusters] and [RepresentativeStatements]
/// instead.
///
/// **Source.** Small, Bjorkegren, Erkkilä, Shaw and Megill, "Polis: Scaling deliberation by mapping high
/// dimensional opinion spaces" (2021), and the data Polis publishes; the compatible mode reproduces those to 1e-9,
/// apart from the groups, which Polis itself does not reproduce.
///
/// **Guarantees.** The same votes give the same map to the bit, whatever the order of participants or arrival and
/// the number of threads.
public final class OpinionMaps {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

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
        var statements = Statements.of(votes, settings);
        var shares = Shares.of(votes, THREADS);
        return mode == OpinionMap.Mode.COMPATIBLE
                ? Counting.compatible(votes, settings, statements, shares)
                : Counting.ours(votes, settings, statements, shares);
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
        var arrived = settings.arrived();
        if (arrived != null && arrived.length != votes.participants()) {
            throw new IllegalArgumentException(
                    "times are given for " + arrived.length + " participants, votes for " + votes.participants());
        }
        if (group != null && Arrays.stream(group).anyMatch(g -> g < -1 || g > 1_000)) {
            throw new IllegalArgumentException("a group is -1 for none, or a number from 0");
        }
    }
}
