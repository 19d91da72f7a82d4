package heed.purposes;

import java.util.List;

/// What came of the wish to publish a purpose, or to change a published one.
public sealed interface Publication {

    record Done(Purpose purpose) implements Publication {}

    /// It stays as it was, because it does not yet say these things.
    record Refused(List<Missing> missing) implements Publication {}

    /// What a purpose may not be published without, in the order of the form.
    enum Missing {
        TITLE,
        PROBLEM,
        AFFECTED,
        OUTCOME,
        INDICATOR,
        DECIDES,
        LIMITS,
        PROMISE;

        /// The name of its field in the form.
        public String field() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /// The key of what it asks for.
        public String word() {
            return "purposes.missing-" + field();
        }
    }
}
