package heed.trace;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A plug: what a room knows about its things on the trace. Offer it as a bean.
public interface Knows {

    /// The kind of contribution it knows about.
    String kind();

    /// What is known of each of these, in few queries however many they are.
    Map<UUID, About> about(Collection<UUID> ids);

    /// How many people took a side on it, how many agree, and where it stands now; null where that has no meaning.
    record About(
            @Nullable Long voted,
            @Nullable Long agree,
            @Nullable Mark mark) {}

    /// A state: its word in data, the key of its name, and the class of its mark.
    record Mark(String word, String key, String look) {}
}
