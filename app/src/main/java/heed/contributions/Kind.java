package heed.contributions;

import java.util.UUID;

/// Plug: a kind of contribution and the page where one of them is read.
public interface Kind {

    String name();

    String path(UUID id);

    /// Whether a moderator may hide its words: what people say, and not what an office answers or promises.
    default boolean hideable() {
        return false;
    }

    /// Whether its words are Markdown.
    default boolean markdown() {
        return false;
    }
}
