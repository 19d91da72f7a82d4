package heed.methods.opinionmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which accounts are weighed together as one voter. Everybody is placed and listed all the same.
///
/// @param bundle per participant, the number of the bundle they belong to, from 0, or -1
/// @param surplus per participant, whether another of the bundle is counted for them
public record Weighed(int[] bundle, boolean[] surplus) {

    static Weighed nobody(int participants) {
        var bundle = new int[participants];
        Arrays.fill(bundle, -1);
        return new Weighed(bundle, new boolean[participants]);
    }

    /// @param bundles each from the one who is counted
    static Weighed of(int participants, List<int[]> bundles) {
        var weighed = nobody(participants);
        var ordered = new ArrayList<>(bundles);
        int number = 0;
        for (var members : ordered) {
            for (int i = 0; i < members.length; i++) {
                if (weighed.bundle[members[i]] < 0) {
                    weighed.bundle[members[i]] = number;
                    weighed.surplus[members[i]] = i > 0;
                }
            }
            number++;
        }
        return weighed;
    }

    /// Bundles that the caller names.
    static List<int[]> given(int @Nullable [] named, Votes votes) {
        List<int[]> bundles = new ArrayList<>();
        int most = named == null ? -1 : Arrays.stream(named).max().orElse(-1);
        for (int b = 0; b <= most && named != null; b++) {
            List<Integer> members = new ArrayList<>();
            int first = -1;
            for (int p = 0; p < named.length; p++) {
                if (named[p] == b) {
                    first = first < 0 || votes.seen(p) > votes.seen(members.get(first)) ? members.size() : first;
                    members.add(p);
                }
            }
            if (members.size() > 1) {
                members.addFirst(members.remove(first));
                bundles.add(members.stream().mapToInt(Integer::intValue).toArray());
            }
        }
        return bundles;
    }

    /// The same people first, and newcomers who are in no bundle.
    Weighed extended(int participants) {
        var longer = nobody(participants);
        System.arraycopy(bundle, 0, longer.bundle, 0, Math.min(bundle.length, participants));
        System.arraycopy(surplus, 0, longer.surplus, 0, Math.min(surplus.length, participants));
        return longer;
    }

    int[] surplusPeople() {
        return java.util.stream.IntStream.range(0, surplus.length)
                .filter(p -> surplus[p])
                .toArray();
    }

    /// Those who are counted for others.
    int[] firsts() {
        return java.util.stream.IntStream.range(0, surplus.length)
                .filter(p -> bundle[p] >= 0 && !surplus[p])
                .toArray();
    }
}
