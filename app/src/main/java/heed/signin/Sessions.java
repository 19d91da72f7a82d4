package heed.signin;

import heed.database.Together;
import heed.people.Belongings;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.Held;
import heed.people.People;
import heed.people.Person;
import heed.people.Rung;
import heed.people.Visitor;
import heed.signin.SessionTable.Found;
import heed.signin.SessionTable.Idle;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who is signed in. A session lives in the database, so every node knows it and a restart ends none.
@Service
@Transactional
public class Sessions implements Belongings {

    static final Duration RESIDENT_STAYS = Duration.ofDays(90);
    static final Duration STAFF_STAYS = Duration.ofHours(12);
    static final Duration GUEST_STAYS = Duration.ofDays(90);

    private static final Duration FRESH = Duration.ofMinutes(15);

    private final SessionTable table;
    private final LinkTable links;
    private final People people;
    private final boolean passkeyForOfficials;
    private final Idle idle;
    private final Together<byte[], Optional<Found>> asking = new Together<>("sessions", this::together);

    Sessions(
            SessionTable table,
            LinkTable links,
            People people,
            @Value("${heed.passkey-for-officials:${HEED_PASSKEY_FOR_OFFICIALS:true}}") boolean passkeyForOfficials,
            @Value("${heed.idle-days:${HEED_IDLE_DAYS:30}}") int idleDays,
            @Value("${heed.staff-idle-hours:${HEED_STAFF_IDLE_HOURS:12}}") int staffIdleHours) {
        this.table = table;
        this.links = links;
        this.people = people;
        this.passkeyForOfficials = passkeyForOfficials;
        if (idleDays < 1 || staffIdleHours < 1) {
            throw new IllegalArgumentException("a session is idle for a day, or an hour of staff, at least");
        }
        this.idle = new Idle(Duration.ofHours(staffIdleHours), Duration.ofDays(idleDays));
    }

    /// Opens a session for this person, wearing this hat or else the first one; returns the secret for the cookie.
    /// An official hat needs a passkey, unless the operator says otherwise.
    public String open(Person.Id person, Hat.@Nullable Id hat, Proof proof) {
        return open(person, hat, "", proof);
    }

    String open(Person.Id person, Hat.@Nullable Id hat, String device, Proof proof) {
        var hats = people.hatsOf(person);
        var worn = hats.stream()
                .filter(it -> hat == null || it.id().equals(hat))
                .filter(it -> may(it, proof))
                .findFirst()
                .map(Hat::id)
                .orElse(null);
        return open(person, worn, device, staff(hats) ? STAFF_STAYS : RESIDENT_STAYS, proof);
    }

    private boolean may(Hat hat, Proof proof) {
        return !hat.kind().guarded() || enough(proof);
    }

    private boolean enough(Proof proof) {
        return proof == Proof.PASSKEY || !passkeyForOfficials;
    }

    String openGuest(Person.Id guest, String device) {
        return open(guest, null, device, GUEST_STAYS, Proof.DEVICE);
    }

    private String open(Person.Id person, Hat.@Nullable Id hat, String device, Duration stays, Proof proof) {
        var secret = Secret.fresh();
        table.open(secret.hash(), person, hat, device, stays, proof);
        return secret.value();
    }

    /// Another hat means another secret: the old one ends. Who has no such hat, or may not wear it here, keeps both.
    String wear(String secret, Person.Id person, Hat.Id hat) {
        var proof = proof(secret);
        var mine = people.hatsOf(person).stream().anyMatch(it -> it.id().equals(hat) && may(it, proof));
        if (!mine) {
            return secret;
        }
        var next = Secret.fresh();
        table.wear(new Secret(secret).hash(), next.hash(), hat);
        return next.value();
    }

    /// Somebody showed more of who they are: another secret, and the session counts as new.
    public String step(String secret, Proof proof) {
        var next = Secret.fresh();
        table.step(new Secret(secret).hash(), next.hash(), proof);
        return next.value();
    }

    /// How whoever has this session showed who they are.
    @Transactional(readOnly = true)
    public Proof proof(String secret) {
        return table.proof(new Secret(secret).hash()).orElse(Proof.DEVICE);
    }

    /// Whether this session is so new that who has it has just shown who they are.
    @Transactional(readOnly = true)
    public boolean fresh(String secret) {
        return table.fresh(new Secret(secret).hash(), FRESH);
    }

    /// Whether this session began just now, however that was: whoever sets the house up has shown the link of the log.
    @Transactional(readOnly = true)
    public boolean begun(String secret) {
        return table.begun(new Secret(secret).hash(), FRESH);
    }

    /// Whether official hats can be worn in this session.
    @Transactional(readOnly = true)
    public boolean mayBeOfficial(String secret) {
        return enough(proof(secret));
    }

    public void close(String secret) {
        table.close(new Secret(secret).hash());
    }

    /// Ends all sessions, of this person or, where none is named, of everybody; returns how many.
    public int endAll(Person.@Nullable Id person) {
        return person == null ? table.endAll() : table.endAll(person);
    }

    /// Ends one of this person's sessions; false when there is none such.
    boolean end(UUID session, Person.Id person) {
        return table.end(session, person);
    }

    @Transactional(readOnly = true)
    List<Session> of(Person.Id person, String secret) {
        return table.of(person, new Secret(secret).hash(), idle(person));
    }

    private Duration idle(Person.Id person) {
        return staff(people.hatsOf(person)) ? idle.staff() : idle.others();
    }

    /// Who visits, asked anew for each request: a session, a hat or a right that ended is gone from the next one on.
    /// Those who come at the same moment share one question.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Visitor> visitor(String secret) {
        return asking.ask(new Secret(secret).hash()).map(this::visitor);
    }

    private Visitor visitor(Found found) {
        var more = found.more() && !found.guest();
        var person = found.person().id();
        return new Visitor(
                found.person(),
                found.hat(),
                more ? circles(people.circlesOf(person, enough(found.proof()))) : Set.of(Circle.EVERYONE),
                found.guest() ? Rung.GUEST : Rung.CONFIRMED,
                found.suspended(),
                more
                        ? people.hatsOf(person).stream()
                                .filter(it -> may(it, found.proof()))
                                .toList()
                        : List.of());
    }

    private List<Optional<Found>> together(List<byte[]> keys) {
        var found = table.find(keys, idle);
        var quiet = keys.stream()
                .filter(key -> found.get(SessionTable.name(key)) instanceof Found it && it.quiet())
                .toList();
        if (!quiet.isEmpty()) {
            table.seen(quiet);
        }
        return keys.stream()
                .map(key -> Optional.ofNullable(found.get(SessionTable.name(key))))
                .toList();
    }

    @PreDestroy
    void stop() {
        asking.close();
    }

    @Override
    public void join(Person.Id other, Person.Id person) {
        table.endAll(other);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> held(Person.Id person) {
        return List.of(new Held(
                "signin.held",
                table.of(person, new byte[0], idle(person)).stream()
                        .map(it -> Held.row("device", it.device(), "since", it.since(), "seen", it.seen()))
                        .toList()));
    }

    @Override
    public void erase(Person.Id person, boolean words) {
        table.endAll(person);
        links.drop(person, people.addressesOf(person));
    }

    private static boolean staff(List<Hat> hats) {
        return hats.stream().anyMatch(it -> it.kind().guarded());
    }

    private static Set<String> circles(List<String> more) {
        var circles = new HashSet<>(more);
        circles.add(Circle.EVERYONE);
        return Set.copyOf(circles);
    }
}
