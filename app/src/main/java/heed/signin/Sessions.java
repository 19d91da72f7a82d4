package heed.signin;

import heed.people.Belongings;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.people.Rung;
import heed.people.Visitor;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is signed in. A session lives in the database, so every node knows it and a restart ends none.
@Service
@Transactional
public class Sessions implements Belongings {

    static final Duration RESIDENT_STAYS = Duration.ofDays(14);
    static final Duration STAFF_STAYS = Duration.ofHours(12);
    static final Duration GUEST_STAYS = Duration.ofDays(90);

    private final SessionTable table;
    private final People people;

    Sessions(SessionTable table, People people) {
        this.table = table;
        this.people = people;
    }

    /// Opens a session for this person, wearing this hat or else the first one; returns the secret for the cookie.
    public String open(Person.Id person, Hat.@Nullable Id hat) {
        return open(person, hat, "");
    }

    String open(Person.Id person, Hat.@Nullable Id hat, String device) {
        var hats = people.hatsOf(person);
        var worn = hats.stream()
                .filter(it -> hat == null || it.id().equals(hat))
                .findFirst()
                .map(Hat::id)
                .orElse(null);
        return open(person, worn, device, staff(hats) ? STAFF_STAYS : RESIDENT_STAYS);
    }

    String openGuest(Person.Id guest, String device) {
        return open(guest, null, device, GUEST_STAYS);
    }

    private String open(Person.Id person, Hat.@Nullable Id hat, String device, Duration stays) {
        var secret = Secret.fresh();
        table.open(secret.hash(), person, hat, device, stays);
        return secret.value();
    }

    /// Another hat means another session: the old secret ends.
    String wear(String secret, Person.Id person, Hat.Id hat, String device) {
        close(secret);
        return open(person, hat, device);
    }

    public void close(String secret) {
        table.close(new Secret(secret).hash());
    }

    /// Ends one of this person's sessions; false when there is none such.
    boolean end(UUID session, Person.Id person) {
        return table.end(session, person);
    }

    @Transactional(readOnly = true)
    List<Session> of(Person.Id person, String secret) {
        return table.of(person, new Secret(secret).hash());
    }

    void seen(String secret) {
        table.seen(new Secret(secret).hash());
    }

    @Transactional(readOnly = true)
    public Optional<Visitor> visitor(String secret) {
        return table.find(new Secret(secret).hash())
                .map(found -> new Visitor(
                        found.person(),
                        found.hat(),
                        found.guest()
                                ? Set.of(Circle.EVERYONE)
                                : circles(people.officesOf(found.person().id())),
                        found.guest() ? Rung.GUEST : Rung.CONFIRMED,
                        found.suspended()));
    }

    @Override
    public void join(Person.Id other, Person.Id person) {
        table.endAll(other);
    }

    private static boolean staff(List<Hat> hats) {
        return hats.stream().anyMatch(it -> it.kind() != Hat.Kind.RESIDENT);
    }

    private static Set<String> circles(List<String> offices) {
        var circles = new HashSet<>(Set.of(Circle.EVERYONE));
        if (!offices.isEmpty()) {
            circles.add(Circle.STAFF);
            circles.addAll(offices);
        }
        return Set.copyOf(circles);
    }
}
