package heed.trace;

import java.util.Map;

/// How many of what was said about a purpose ended in each fate, and how many wait for one.
public record Fates(Map<Fate, Long> times, long waiting) {

    public Coverage coverage() {
        long settled = times.values().stream().mapToLong(it -> it).sum();
        return new Coverage(settled + waiting, settled);
    }
}
