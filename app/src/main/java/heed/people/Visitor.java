package heed.people;

import heed.database.Reader;
import heed.web.Forbidden;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is looking at this page, wearing which hat. A stranger has neither, and reads what everyone reads; a guest is
/// known by the device only.
public record Visitor(@Nullable Person person, @Nullable Hat hat, Set<String> circles, Rung rung, boolean suspended) {

    public static final Visitor STRANGER = new Visitor(null, null, Set.of(Circle.EVERYONE));

    public Visitor(@Nullable Person person, @Nullable Hat hat, Set<String> circles) {
        this(person, hat, circles, Rung.CONFIRMED, false);
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

    public Reader reader() {
        return new Reader(person == null ? null : person.id().value(), circles, false);
    }
}
