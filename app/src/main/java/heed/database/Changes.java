package heed.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Names which changes of the database can be seen: two equal names mean that nothing was changed in between.
///
/// Changes that come in great numbers and concern few may say so before they commit: they rename only what they
// concern.
/// What can be seen only grows, so a name is as good as a count. Changes that another node made concern everything.
@Component
public class Changes {

    private final ConcurrentSkipListMap<Long, Set<String>> narrow = new ConcurrentSkipListMap<>();
    private final Map<String, Long> settled = new HashMap<>();
    private long allSettled;

    /// Says what a transaction concerns, from before its commit.
    public void only(long transaction, Set<String> about) {
        narrow.put(transaction, about);
    }

    /// A name for each subject, or for everything where it is null, of what a snapshot of PostgreSQL sees:
    // `oldest:next:`
    /// and those at work between. Snapshots come in their order.
    public synchronized List<String> names(String snapshot, List<? extends @Nullable String> subjects) {
        var parts = snapshot.split(":", -1);
        long oldest = Long.parseLong(parts[0]);
        long next = Long.parseLong(parts[1]);
        var atWork = parts[2].isEmpty()
                ? Set.<Long>of()
                : Arrays.stream(parts[2].split(",")).map(Long::valueOf).collect(Collectors.toSet());
        // What is older than the oldest at work is seen by every later snapshot too.
        settle(narrow.headMap(oldest));
        var seen = narrow.headMap(next).entrySet().stream()
                .filter(it -> !atWork.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        long all = next - atWork.size();
        long wide = all - allSettled - seen.size();
        var names = new ArrayList<String>();
        for (var subject : subjects) {
            names.add(subject == null ? "all " + all : wide + " " + concerning(subject, seen));
        }
        return names;
    }

    private void settle(Map<Long, Set<String>> old) {
        old.values().stream().flatMap(Collection::stream).forEach(it -> settled.merge(it, 1L, Long::sum));
        allSettled += old.size();
        old.clear();
    }

    private long concerning(String subject, List<Set<String>> seen) {
        return settled.getOrDefault(subject, 0L)
                + seen.stream().filter(it -> it.contains(subject)).count();
    }
}
