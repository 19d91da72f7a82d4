package heed.people;

import heed.database.Reader;
import heed.web.Forbidden;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is looking at this page, wearing which hat. A stranger has neither, and reads what everyone reads; a guest is
/// known by the device only.
///
/// @param hats all that this person may wear here, where there is more than the resident's
public record Visitor(
        @Nullable Person person, @Nullable Hat hat, Set<String> circles, Rung rung, boolean suspended, List<Hat> hats) {

    public static final Visitor STRANGER = new Visitor(null, null, Set.of(Circle.EVERYONE));

    public Visitor(@Nullable Person person, @Nullable Hat hat, Set<String> circles) {
        this(person, hat, circles, Rung.CONFIRMED, false);
    }

    public Visitor(@Nullable Person person, @Nullable Hat hat, Set<String> circles, Rung rung, boolean suspended) {
        this(person, hat, circles, rung, suspended, List.of());
    }

    /// The same person in another capacity, for one act.
    public Visitor wearing(Hat other) {
        return new Visitor(person, other, circles, rung, suspended, hats);
    }

    public boolean signedIn() {
        return person != null && rung != Rung.GUEST;
    }

    public boolean guest() {
        return person != null && rung == Rung.GUEST;
    }

    /// The person, or the way to sign in and back.
    public Person me() {
        if (person == null || rung == Rung.GUEST) {
            throw new SignInNeeded();
        }
        return person;
    }

    /// The person, who may be a guest; for the acts that guests may do.
    public Person participant() {
        if (person == null) {
            throw new SignInNeeded();
        }
        return person;
    }

    /// What there is to choose from before one says something. Whoever audits does nothing in that hat.
    public Speaks speaks() {
        return new Speaks(
                hats.stream().filter(it -> it.kind() != Hat.Kind.AUDITOR).toList(), hat);
    }

    /// The same where one acts for oneself only.
    public Speaks speaksForOneself() {
        var own = hats.stream().filter(it -> it.kind().forOneself()).toList();
        return new Speaks(own, hat != null && hat.kind().forOneself() ? hat : null);
    }

    public boolean staff() {
        return circles.contains(Circle.STAFF);
    }

    /// True while the hat of an office is worn: only then does one speak for it.
    public boolean official() {
        return hat != null && hat.kind() == Hat.Kind.OFFICE;
    }

    public Hat officialHat() {
        me();
        if (hat == null || hat.kind() != Hat.Kind.OFFICE) {
            throw new Forbidden("only somebody who speaks for an office may do this");
        }
        return hat;
    }

    /// True while the hat of the town is worn.
    public boolean town() {
        return hat != null && hat.kind() == Hat.Kind.TOWN;
    }

    public Hat townHat() {
        me();
        if (hat == null || hat.kind() != Hat.Kind.TOWN) {
            throw new Forbidden("only somebody who acts for the town may do this");
        }
        return hat;
    }

    /// True while the hat of a moderator is worn: only then does one meet hidden words, and hides some.
    public boolean moderates() {
        return hat != null && hat.kind() == Hat.Kind.MODERATOR;
    }

    public Hat moderatorHat() {
        me();
        if (hat == null || hat.kind() != Hat.Kind.MODERATOR) {
            throw new Forbidden("only a moderator may do this");
        }
        return hat;
    }

    /// True while the hat of an auditor is worn: whoever wears it reads, and does nothing.
    public boolean audits() {
        return hat != null && hat.kind() == Hat.Kind.AUDITOR;
    }

    /// For lists that whoever acts for the town reads, and whoever checks on them.
    public void mayOversee() {
        me();
        if (!town() && !audits()) {
            throw new Forbidden("only somebody who acts for the town, or checks on it, may read this");
        }
    }

    public Reader reader() {
        var reads = new HashSet<>(circles);
        if (moderates()) {
            reads.add(Circle.MODERATORS);
        }
        if (audits()) {
            reads.add(Circle.AUDITORS);
        }
        return new Reader(person == null ? null : person.id().value(), reads, false);
    }
}
