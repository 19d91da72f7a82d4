package heed.trace;

import java.util.List;

/// Threads were tied between contributions. Heard in the same transaction.
public record Linked(List<Link> links) {

    public Linked {
        links = List.copyOf(links);
    }
}
