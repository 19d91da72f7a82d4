package heed.signin;

import heed.database.Reader;
import heed.people.GuestActs;
import heed.people.Standings;
import heed.people.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/// Lets a stranger take part at once: the first act that is open to guests makes the device a guest.
@Component
class Guests {

    private final Sessions sessions;
    private final Standings standings;
    private final Pace pace;
    private final List<PathPatternRequestMatcher> acts;

    Guests(Sessions sessions, Standings standings, Pace pace, List<GuestActs> acts) {
        this.sessions = sessions;
        this.standings = standings;
        this.pace = pace;
        this.acts = acts.stream()
                .flatMap(it -> it.paths().stream())
                .map(it ->
                        PathPatternRequestMatcher.withDefaults().matcher(org.springframework.http.HttpMethod.POST, it))
                .toList();
    }

    boolean mayDo(HttpServletRequest request) {
        return acts.stream().anyMatch(it -> it.matches(request));
    }

    /// A new guest with a session; empty when this network has had very many of them within the hour.
    Optional<Visitor> welcome(HttpServletRequest request, HttpServletResponse response) {
        if (!Reader.ANYONE.reads(() -> pace.anotherGuest(request.getRemoteAddr()))) {
            return Optional.empty();
        }
        var secret =
                Reader.ANYONE.reads(() -> sessions.openGuest(standings.guest().id(), Device.of(request)));
        SessionCookie.give(request, response, secret, Sessions.GUEST_STAYS);
        return Reader.ANYONE.reads(() -> sessions.visitor(secret));
    }

    boolean mayGoOn(String secret) {
        return Reader.ANYONE.reads(() -> pace.anotherAct(new Secret(secret).hash()));
    }
}
