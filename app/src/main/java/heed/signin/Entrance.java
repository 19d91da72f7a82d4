package heed.signin;

import heed.database.Reader;
import heed.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/// The way in for other rooms that know how to tell who somebody is.
@Component
public class Entrance {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Entries entries;

    Entrance(SignIn signIn, Sessions sessions, Entries entries) {
        this.entries = entries;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /// This person is here now; what they gave as a guest in this browser is theirs.
    public void enter(Person.Id person, Proof proof, HttpServletRequest request, HttpServletResponse response) {
        enter(person, proof, Entry.Way.of(proof), request, response);
    }

    public void enter(
            Person.Id person, Proof proof, Entry.Way way, HttpServletRequest request, HttpServletResponse response) {
        var here = SessionCookie.of(request);
        var secret = Reader.SYSTEM.reads(() -> signIn.enter(person, here, Device.of(request), proof, way));
        SessionCookie.give(request, response, secret);
    }

    /// Somebody tried to come in as this person, who will read of it.
    public void refused(Person.Id person, Entry.Way way, Entry.Refused why, HttpServletRequest request) {
        entries.refused(person, way, Device.of(request), why);
    }

    /// Whoever is signed in here showed more of who they are.
    public void step(Proof proof, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.of(request)
                .ifPresent(secret -> SessionCookie.give(request, response, sessions.step(secret, proof)));
    }

    public static boolean looksLikeAnAddress(String email) {
        return SignIn.looksLikeAnAddress(email);
    }

    /// Only a path on this site.
    public static String path(String next) {
        return SignIn.path(next);
    }
}
