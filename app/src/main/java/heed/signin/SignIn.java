package heed.signin;

import heed.people.Names;
import heed.people.People;
import heed.people.Person;
import heed.people.Standings;
import heed.people.Visitor;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sign-in by a link sent to one's mailbox: single use, ten minutes, and only in the browser that asked for it.
///
/// A guest who uses a link keeps all votes and words: under the new address, or joined to the account that is there.
@Service
@Transactional
class SignIn {

    static final Duration LASTS = Duration.ofMinutes(10);
    static final int WAITING_AT_MOST = 5;
    /// However many browsers and networks ask: nobody's mailbox is filled.
    static final int WAITING_IN_ALL = 50;

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\"',;:\\\\]{1,64}@[^\\s@<>\"',;:\\\\]{1,185}\\.[^\\s@.]{2,60}");
    private static final Pattern PATH = Pattern.compile("/[\\w\\-/.%?=&+:]{0,300}");

    private final LinkTable table;
    private final People people;
    private final Standings standings;
    private final Sessions sessions;
    private final Entries entries;

    SignIn(LinkTable table, People people, Standings standings, Sessions sessions, Entries entries) {
        this.entries = entries;
        this.table = table;
        this.people = people;
        this.standings = standings;
        this.sessions = sessions;
    }

    /// What became of an attempt to use a link.
    sealed interface Use {
        /// @param kept whether what was given here as a guest is this person's now
        record SignedIn(String session, String next, boolean kept) implements Use {}

        /// Two accounts are now one, the one that asked.
        record Joined(String session) implements Use {}

        record NeedsName() implements Use {}

        record Ended() implements Use {}
    }

    static boolean looksLikeAnAddress(String email) {
        return ADDRESS.matcher(email.strip()).matches();
    }

    /// Only a path on this site: a sign-in link leads nowhere else.
    static String path(String next) {
        return PATH.matcher(next).matches() && !next.startsWith("//") ? next : "/";
    }

    /// The token to send; empty when this browser has asked for enough links to this address that still work. What
    // other
    /// browsers ask for keeps nobody out of their own mailbox.
    Optional<Secret> link(String email, String next, Secret browser) {
        return link(new LinkTable.Link(People.canonical(email), path(next), null), browser);
    }

    /// The token of a link that joins the account behind this address to the person.
    Optional<Secret> linkToJoin(String email, Person.Id person, Secret browser) {
        return link(new LinkTable.Link(People.canonical(email), "/me", person), browser);
    }

    private Optional<Secret> link(LinkTable.Link link, Secret browser) {
        var waiting = table.waitingFor(link.address(), browser.hash());
        if (waiting.here() >= WAITING_AT_MOST || waiting.all() >= WAITING_IN_ALL) {
            return Optional.empty();
        }
        var token = Secret.fresh();
        table.remember(token.hash(), browser.hash(), link, LASTS);
        return Optional.of(token);
    }

    void leave(String session) {
        sessions.close(session);
    }

    /// Who is waiting behind this link: a known person, or null for a newcomer. Empty when the link has ended.
    @Transactional(readOnly = true)
    Optional<Waiting> waiting(String token, String browser) {
        return table.waiting(new Secret(token).hash(), new Secret(browser).hash())
                .map(link -> new Waiting(people.behind(link.address()).orElse(null), link.joins() != null));
    }

    record Waiting(@Nullable Person known, boolean joins) {}

    /// Uses a link.
    ///
    /// @param here the session of the browser, in which a guest may have taken part already
    Use redeem(String token, String browser, String name, Optional<String> here, String device) {
        var waiting = waiting(token, browser);
        if (waiting.isEmpty()) {
            refused(token, device);
            return new Use.Ended();
        }
        if (waiting.get().known() == null && !waiting.get().joins() && !Names.fits(name)) {
            return new Use.NeedsName();
        }
        var visitor = here.flatMap(sessions::visitor);
        return table.redeem(new Secret(token).hash(), new Secret(browser).hash())
                .map(link -> link.joins() instanceof Person.Id asked
                        ? join(asked, link.address(), visitor, device)
                        : enter(link, Names.clean(name), visitor.filter(Visitor::guest), device))
                .orElseGet(Use.Ended::new);
    }

    /// Whoever has an account reads that somebody used a link of theirs in vain.
    private void refused(String token, String device) {
        table.met(new Secret(token).hash())
                .ifPresent(link -> people.behind(link.address())
                        .ifPresent(it -> entries.refused(
                                it.id(),
                                Entry.Way.LINK,
                                device,
                                link.ended() ? Entry.Refused.ENDED : Entry.Refused.OTHER_BROWSER)));
    }

    private String opened(Person.Id person, String device, Proof proof, Entry.Way way) {
        entries.came(person, way, device);
        return sessions.open(person, null, device, proof);
    }

    private Use enter(LinkTable.Link link, String name, Optional<Visitor> guest, String device) {
        var known = people.behind(link.address());
        boolean kept = false;
        if (guest.isPresent()) {
            var guestId = guest.get().participant().id();
            if (known.isPresent()) {
                kept = standings.keep(guestId, known.get().id());
            } else if (standings.confirm(guestId, link.address(), name)) {
                return new Use.SignedIn(opened(guestId, device, Proof.LINK, Entry.Way.LINK), link.next(), true);
            }
        }
        var person = people.arrive(link.address(), name);
        return new Use.SignedIn(opened(person.id(), device, Proof.LINK, Entry.Way.LINK), link.next(), kept);
    }

    /// Somebody showed who they are without a link; what they gave here as a guest is theirs.
    String enter(Person.Id person, Optional<String> here, String device, Proof proof, Entry.Way way) {
        here.flatMap(sessions::visitor)
                .filter(Visitor::guest)
                .ifPresent(guest -> standings.keep(guest.participant().id(), person));
        here.ifPresent(sessions::close);
        return opened(person, device, proof, way);
    }

    /// Only whoever asked, and is signed in here, joins.
    private Use join(Person.Id asked, String address, Optional<Visitor> visitor, String device) {
        if (visitor.filter(it -> it.signedIn() && it.me().id().equals(asked)).isEmpty()) {
            return new Use.Ended();
        }
        people.behind(address)
                .map(Person::id)
                .ifPresentOrElse(it -> standings.join(it, asked), () -> people.claim(address, asked));
        return new Use.Joined(opened(asked, device, Proof.LINK, Entry.Way.LINK));
    }
}
