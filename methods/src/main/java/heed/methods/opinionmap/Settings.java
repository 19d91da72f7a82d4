package heed.methods.opinionmap;

import org.jspecify.annotations.Nullable;

/// What a map is told besides the votes.
///
/// @param excluded for each statement, whether it takes no part in the map (moderated out)
/// @param meta for each statement, whether it is about the consultation itself; it takes no part in the map either,
///     and comes up more often
/// @param group when not null, the group of each participant (0, 1, …, or -1 for none) is taken from here instead
///     of being sought
/// @param previous when not null, the map last published: the new one starts from it, and keeps its directions and
///     its group labels
/// @param bundle when not null, for each participant the number (0, 1, …) of a bundle of accounts that are to be
///     weighed as one voter, or -1; in addition to the bundles that are found
/// @param arrived when not null, for each participant when their first vote came, in milliseconds: accounts that came
///     at one moment are then compared more closely
public record Settings(
        boolean[] excluded,
        boolean[] meta,
        int @Nullable [] group,
        @Nullable OpinionMap previous,
        int @Nullable [] bundle,
        long @Nullable [] arrived) {

    public Settings(boolean[] excluded, boolean[] meta) {
        this(excluded, meta, null, null, null, null);
    }

    public Settings {
        if (excluded.length != meta.length) {
            throw new IllegalArgumentException("excluded and meta must speak of the same statements");
        }
    }

    /// Nothing is moderated out, nothing is meta.
    public static Settings plain(int statements) {
        return new Settings(new boolean[statements], new boolean[statements]);
    }

    /// The same, with groups given instead of sought.
    public Settings withGroups(int[] group) {
        return new Settings(excluded, meta, group, previous, bundle, arrived);
    }

    /// The same, following the map last published.
    public Settings after(OpinionMap previous) {
        return new Settings(excluded, meta, group, previous, bundle, arrived);
    }

    /// The same, with accounts to be weighed together.
    public Settings bundling(int[] bundle) {
        return new Settings(excluded, meta, group, previous, bundle, arrived);
    }

    /// The same, with the times of first votes.
    public Settings arriving(long[] arrived) {
        return new Settings(excluded, meta, group, previous, bundle, arrived);
    }

    /// Whether a statement takes part in the map.
    boolean counts(int statement) {
        return !excluded[statement] && !meta[statement];
    }
}
