package heed.opinions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The map as it stood at the end of a week, without anything of a single person: how many, where the middle of each
/// group lay, and how groups received statements.
///
/// @param first the Monday on which the week began
/// @param until the moment before which all its votes were given
/// @param counted when it was counted
/// @param people how many had voted by then
/// @param newcomers how many of them for the first time since the week kept before
/// @param votes how many votes counted then
/// @param enough whether there were enough votes for a map
/// @param placed how many had answered enough to be in a group
/// @param groups empty where there were no clear groups
/// @param said by number of the statement
record Week(
        LocalDate first,
        Instant until,
        Instant counted,
        int people,
        int newcomers,
        int votes,
        boolean enough,
        int placed,
        List<Group> groups,
        List<Said> said,
        Density density) {

    /// Fewer than so many are never shown by themselves.
    static final int FEW = 5;

    /// What is not known, or too little to be shown.
    static final int UNKNOWN = -1;

    private static final Duration SOON = Duration.ofDays(7);

    /// @param index 0 for A
    /// @param x where its middle lay
    record Group(int index, int size, double x, double y) {

        String letter() {
            return MapShown.letter(index);
        }
    }

    /// How a statement was received.
    ///
    /// @param bridging how far people of all opinions agreed, in hundredths
    /// @param side what all groups shared: 1 to agree, -1 to disagree, 0 where nothing was shared
    /// @param divides whether one group clearly agreed and another clearly disagreed
    /// @param agree per group, or for everybody where there are none, how many of a hundred agreed; [#UNKNOWN]
    ///     where fewer than [#FEW] had answered
    record Said(int number, int bridging, int side, boolean divides, List<Integer> agree) {}

    /// How many people stood where: cells from left to right, then downwards, in steps of [#FEW], rounded down.
    record Density(double left, double right, double low, double high, List<Integer> people) {

        static final int COLUMNS = 14;
        static final int ROWS = 9;
        static final Density NONE = new Density(0, 0, 0, 0, List.of());
    }

    /// Counted long after the week, from the log.
    boolean late() {
        return counted.isAfter(until.plus(SOON));
    }

    LocalDate last() {
        return first.plusDays(6);
    }

    long shared() {
        return said.stream().filter(it -> it.side() != 0).count();
    }

    int ungrouped() {
        return people - groups.stream().mapToInt(Group::size).sum();
    }
}
