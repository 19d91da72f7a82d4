package heed.people;

import heed.database.NewId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The capacity in which a person acts. `office` is the key of the office that is spoken for, and null for all others;
/// `circle` is that of the office somebody works for, or of the group somebody belongs to.
///
/// @param mayGive whether a member may take others into the group
public record Hat(
        Id id,
        Person.Id person,
        Kind kind,
        @Nullable String office,
        String label,
        @Nullable String circle,
        boolean mayGive) {

    public Hat(Id id, Person.Id person, Kind kind, @Nullable String office, String label) {
        this(id, person, kind, office, label, null, false);
    }

    /// A new hat of this kind, for this office or group where the kind has one.
    public static Hat fresh(Person.Id person, Kind kind, @Nullable String of, String label, boolean mayGive) {
        return new Hat(
                new Id(NewId.next()),
                person,
                kind,
                kind == Kind.OFFICE ? of : null,
                label,
                kind == Kind.EMPLOYEE || kind == Kind.MEMBER ? of : null,
                mayGive);
    }

    public record Id(UUID value) {}

    /// In which capacity something was done: fixed then, whatever is worn today.
    public record Worn(Kind kind, String label) {

        /// Null for one's own capacity, which needs no words, and where there was none.
        public static @Nullable Worn of(@Nullable String kind, @Nullable String label) {
            return kind == null || label == null || kind.equals(Kind.RESIDENT.name())
                    ? null
                    : new Worn(Kind.valueOf(kind), label);
        }

        /// As it stands in files: what it is called, and its kind where that does not say it.
        public String plain() {
            return switch (kind) {
                case RESIDENT, OFFICE, TOWN, MODERATOR, AUDITOR -> label;
                case PLACE, EMPLOYEE, ELECTED, GUIDE, MEMBER -> kind.word() + " " + label;
            };
        }
    }

    public enum Kind {
        RESIDENT(false),
        /// Lives in a place, which its label names.
        PLACE(false),
        /// Speaks for an office.
        OFFICE(true),
        /// Works for an office and does not speak for it.
        EMPLOYEE(true),
        /// Was elected, as its label says.
        ELECTED(true),
        /// Helps others to find their way here.
        GUIDE(false),
        /// Belongs to a group.
        MEMBER(false),
        /// Hides words, with a reason.
        MODERATOR(true),
        /// Reads what was hidden and why, and does nothing.
        AUDITOR(true),
        /// For the town itself: gives hats, founds offices, suspends.
        TOWN(true);

        private final boolean guarded;

        Kind(boolean guarded) {
            this.guarded = guarded;
        }

        /// Worn only by whoever showed a passkey.
        public boolean guarded() {
            return guarded;
        }

        /// Whoever wears it speaks for nobody but themselves.
        public boolean forOneself() {
            return switch (this) {
                case RESIDENT, PLACE, GUIDE, MEMBER -> true;
                case OFFICE, EMPLOYEE, ELECTED, MODERATOR, AUDITOR, TOWN -> false;
            };
        }

        /// The key of its words, which take the label.
        public String key() {
            return "people.hat-" + word();
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether a person may have several at a time, told apart by their labels.
        boolean labelled() {
            return this == PLACE || this == ELECTED || this == GUIDE;
        }
    }
}
