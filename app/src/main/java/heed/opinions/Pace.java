package heed.opinions;

import java.time.Duration;
import java.util.concurrent.Executor;

/// How often maps are made, who makes them, and when an idle one leaves memory.
///
/// @param often   the least time from the beginning of one map to that of the next
/// @param seldom  the same from `many` votes on
/// @param idle    how long after the last look and the last change a map stays in memory
/// @param threads begins the making of one map
/// @param draw    makes the map
record Pace(Duration often, Duration seldom, long many, Duration idle, Executor threads, Draw draw) {

    /// Threads of the system for each map, not virtual ones: these share few carriers with all who read pages, and a
    /// map keeps its threads busy.
    static final Pace USUAL = new Pace(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            5_000_000,
            Duration.ofMinutes(30),
            task -> Background.begin("map", task),
            Drawing::of);

    /// Makes a map of what was read.
    interface Draw {
        MapShown of(MapMatter matter);
    }

    /// A map that took long is followed by a rest as long, so that one consultation takes half a core at most.
    Duration of(long votes, Duration took) {
        var least = votes >= many ? seldom : often;
        var twice = took.multipliedBy(2);
        return twice.compareTo(least) > 0 ? twice : least;
    }
}
