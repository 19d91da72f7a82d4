package heed.thanks;

import heed.people.Speaks;
import java.util.List;
import java.util.UUID;

/// What stands beside an answer or a promise: how many said thanks, the latest words, and whether this visitor may.
public record ThanksShown(UUID thing, String office, int people, List<Thank> latest, Visitors visitor, Speaks speaks) {

    /// What is open to this visitor.
    public enum Visitors {
        /// Nothing: it is their own office, or there is nothing to thank for.
        NOTHING,
        SIGN_IN,
        THANK,
        THANKED
    }

    boolean empty() {
        return people == 0 && (visitor == Visitors.NOTHING);
    }
}
