package heed.purposes;

import heed.people.Person;
import heed.people.Visitor;
import heed.web.Forbidden;
import org.jspecify.annotations.Nullable;

/// Why something is on the table: what is wrong, what should become better, and how it will be decided.
public record Purpose(
        Id id,
        String slug,
        String title,
        String circle,
        String language,
        State state,
        Why why,
        @Nullable Promise promise,
        Person.Id owner,
        String ownerName,
        String office,
        @Nullable String officeName) {

    public record Id(java.util.UUID value) {}

    /// A draft is for staff. An open purpose can be taken part in; a decided one can be read.
    public enum State {
        DRAFT,
        OPEN,
        DECIDED
    }

    /// Blank where a draft does not say it yet.
    public record Why(String problem, String affected, String outcome, String decides, String limits) {

        public static final Why BLANK = new Why("", "", "", "", "");
    }

    /// What those who take part may rely on, from the least to the most (after the spectrum of IAP2).
    public enum Promise {
        INFORM,
        CONSULT,
        INVOLVE,
        DECIDE_WITH,
        BIND;

        /// The key of the promise in plain words.
        public String key() {
            return "purposes.promise-" + end();
        }

        /// The key of its name.
        public String level() {
            return "purposes.level-" + end();
        }

        private String end() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public String path() {
        return "/purposes/" + slug;
    }

    /// Whether the visitor speaks for the office in charge of it.
    public boolean isMine(Visitor visitor) {
        return visitor.hat() != null
                && visitor.official()
                && office.equals(visitor.hat().office());
    }

    /// Sends strangers to sign in, and everybody else who is not of the office to a clear refusal.
    public void requireMine(Visitor visitor) {
        visitor.officialHat();
        if (!isMine(visitor)) {
            throw new Forbidden("only " + office + " may change this purpose");
        }
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }
}
