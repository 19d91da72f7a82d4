package heed.people;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sign-in by a link sent to one's mailbox: single use, ten minutes, and only in the browser that asked for it.
@Service
@Transactional
class SignIn {

    static final Duration LASTS = Duration.ofMinutes(10);
    static final int WAITING_AT_MOST = 5;

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\"',;:\\\\]{1,64}@[^\\s@<>\"',;:\\\\]{1,185}\\.[^\\s@.]{2,60}");
    private static final Pattern PATH = Pattern.compile("/[\\w\\-/.%?=&+:]{0,300}");

    private final SessionTable table;
    private final People people;
    private final Sessions sessions;

    SignIn(SessionTable table, People people, Sessions sessions) {
        this.table = table;
        this.people = people;
        this.sessions = sessions;
    }

    /// What became of an attempt to use a link.
    sealed interface Use {
        record SignedIn(String session, String next) implements Use {}

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

    /// The token to send; empty when this address has been sent enough links that still work.
    Optional<Secret> link(String email, String next, Secret browser) {
        var address = People.canonical(email);
        table.dropEnded();
        if (table.waitingFor(address) >= WAITING_AT_MOST) {
            return Optional.empty();
        }
        var token = Secret.fresh();
        table.remember(token.hash(), browser.hash(), new SessionTable.Link(address, path(next)), LASTS);
        return Optional.of(token);
    }

    void leave(String session) {
        sessions.close(session);
    }

    /// Who is waiting behind this link: a known person, or null for a newcomer. Empty when the link has ended.
    @Transactional(readOnly = true)
    Optional<Waiting> waiting(String token, String browser) {
        return table.waiting(new Secret(token).hash(), new Secret(browser).hash())
                .map(link -> new Waiting(people.behind(link.address()).orElse(null)));
    }

    record Waiting(@Nullable Person known) {}

    Use redeem(String token, String browser, String name) {
        var waiting = waiting(token, browser);
        if (waiting.isEmpty()) {
            return new Use.Ended();
        }
        if (waiting.get().known() == null && !Names.fits(name)) {
            return new Use.NeedsName();
        }
        return table.redeem(new Secret(token).hash(), new Secret(browser).hash())
                .<Use>map(link -> {
                    var person = people.arrive(link.address(), Names.clean(name));
                    return new Use.SignedIn(sessions.open(person.id(), null), link.next());
                })
                .orElseGet(Use.Ended::new);
    }
}
