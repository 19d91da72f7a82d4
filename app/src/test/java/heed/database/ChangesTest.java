package heed.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private final Changes changes = new Changes();

    @Test
    void aNarrowChangeRenamesWhatItConcernsAndTheWhole() {
        var before = names("10:10:");
        changes.only(10, Set.of("mill"));
        var after = names("11:11:");
        assertThat(after.get(0)).as("mill").isNotEqualTo(before.get(0));
        assertThat(after.get(1)).as("road").isEqualTo(before.get(1));
        assertThat(after.get(2)).as("all").isNotEqualTo(before.get(2));
    }

    @Test
    void anyOtherChangeRenamesEverything() {
        var before = names("10:10:");
        assertThat(names("11:11:")).doesNotContainAnyElementsOf(before);
    }

    @Test
    void itRenamesWhenItCanBeSeenAndNotBefore() {
        var before = names("10:10:");
        changes.only(10, Set.of("mill"));
        assertThat(names("10:11:10")).isEqualTo(before);
        assertThat(names("11:11:").getFirst()).isNotEqualTo(before.getFirst());
    }

    /// Against a slow way: the very set of changes that each subject sees. Names are equal where the sets are.
    @Test
    void namesAreEqualWhereTheSameChangesAreSeen() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var names = new Changes();
            var about = new HashMap<Long, Set<String>>();
            var atWork = new TreeSet<Long>();
            var met = List.of(
                    new HashMap<String, Set<Long>>(),
                    new HashMap<String, Set<Long>>(),
                    new HashMap<String, Set<Long>>());
            long next = 100;
            for (int step = 0; step < 60; step++) {
                if (random.nextInt(3) > 0) {
                    var subjects = List.of(Set.of("mill"), Set.of("road"), Set.of("mill", "road"), Set.<String>of());
                    var mine = subjects.get(random.nextInt(4));
                    if (!mine.isEmpty()) {
                        names.only(next, mine);
                        about.put(next, mine);
                    }
                    atWork.add(next++);
                }
                atWork.removeIf(_ -> random.nextInt(3) == 0);
                var oldest = atWork.isEmpty() ? next : atWork.first();
                var snapshot = oldest + ":" + next + ":"
                        + atWork.stream().map(String::valueOf).collect(Collectors.joining(","));
                var said = names.names(snapshot, Arrays.asList("mill", "road", null));
                for (int i = 0; i < 3; i++) {
                    var subject = i == 0 ? "mill" : i == 1 ? "road" : null;
                    var seen = LongStream.range(100, next)
                            .filter(it -> !atWork.contains(it))
                            .filter(it -> subject == null
                                    || !about.containsKey(it)
                                    || about.get(it).contains(subject))
                            .boxed()
                            .collect(Collectors.toSet());
                    var known = met.get(i).putIfAbsent(said.get(i), seen);
                    assertThat(known == null ? seen : known)
                            .as("seed " + seed + ", step " + step)
                            .isEqualTo(seen);
                    assertThat(new HashSet<>(met.get(i).values()))
                            .hasSameSizeAs(met.get(i).keySet());
                }
            }
        }
    }

    private List<String> names(String snapshot) {
        return changes.names(snapshot, Arrays.asList("mill", "road", null));
    }
}
