package heed.contributions;

import java.util.UUID;

/// Plug: a kind of contribution and the page where one of them is read.
public interface Kind {

    String name();

    String path(UUID id);

    /// Whether its words are Markdown.
    default boolean markdown() {
        return false;
    }
}
