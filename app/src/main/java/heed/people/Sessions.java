package heed.people;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is signed in. A session lives in the database, so every node knows it and a restart ends none.
@Service
@Transactional
public class Sessions {

    static final Duration RESIDENT_STAYS = Duration.ofDays(14);
    static final Duration STAFF_STAYS = Duration.ofHours(12);

    private final SessionTable table;
    private final PeopleTable people;

    Sessions(SessionTable table, PeopleTable people) {
        this.table = table;
        this.people = people;
    }

    /// Opens a session for this person, wearing this hat or else the first one; returns the secret for the cookie.
    public String open(Person.Id person, Hat.@Nullable Id hat) {
        var hats = people.hatsOf(person);
        var worn = hats.stream()
                .filter(it -> hat == null || it.id().equals(hat))
                .findFirst()
                .map(Hat::id)
                .orElse(null);
        var secret = Secret.fresh();
        table.open(secret.hash(), person, worn, staff(hats) ? STAFF_STAYS : RESIDENT_STAYS);
        return secret.value();
    }

    /// Another hat means another session: the old secret ends.
    public String wear(String secret, Person.Id person, Hat.Id hat) {
        close(secret);
        return open(person, hat);
    }

    public void close(String secret) {
        table.close(new Secret(secret).hash());
    }

    @Transactional(readOnly = true)
    public Optional<Visitor> visitor(String secret) {
        return table.find(new Secret(secret).hash())
                .map(found -> new Visitor(
                        found.person(),
                        found.hat(),
                        circles(people.hatsOf(found.person().id()))));
    }

    private static boolean staff(List<Hat> hats) {
        return hats.stream().anyMatch(it -> it.kind() == Hat.Kind.OFFICE);
    }

    private static Set<String> circles(List<Hat> hats) {
        var circles = new HashSet<>(Set.of(Circle.EVERYONE));
        for (var hat : hats) {
            if (hat.office() instanceof String office) {
                circles.add(Circle.STAFF);
                circles.add(office);
            }
        }
        return Set.copyOf(circles);
    }
}
