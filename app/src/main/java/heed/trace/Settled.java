package heed.trace;

import java.util.List;

/// It was said what became of these contributions. Heard in the same transaction.
public record Settled(List<FateShown> fates) {

    public Settled {
        fates = List.copyOf(fates);
    }
}
