package heed.thanks;

import java.util.UUID;

/// Plug: a kind of contribution by which an office serves people, and for which they may thank it.
public interface Thankable {

    /// The kind of the contribution.
    String kind();

    /// Whether there is something to thank for now.
    default boolean deserved(UUID thing) {
        return true;
    }
}
