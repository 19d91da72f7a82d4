package heed.signin;

import heed.database.Reader;
import heed.people.Speaks;
import heed.people.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who is visiting and lets the rest of the request read as that person, and as nobody else.
/// It stands behind the check of the form's token, so no other site makes guests of our visitors.
class SignedInVisitors extends OncePerRequestFilter {

    static final String ATTRIBUTE = "heed.visitor";
    static final String BUSY = "heed.busy";

    private final Sessions sessions;
    private final Guests guests;

    SignedInVisitors(Sessions sessions, Guests guests) {
        this.sessions = sessions;
        this.guests = guests;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var chosen = inTheChosenHat(visitor(request, response), request);
        if (chosen.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var visitor = chosen.get();
        request.setAttribute(ATTRIBUTE, visitor);
        SecurityContextHolder.setContext(new SecurityContextImpl(known(visitor, request)));
        try {
            visitor.reader().runs(() -> go(request, response, chain));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Carried e) {
            throw e.carried;
        }
    }

    /// For one act a person may wear another of their hats than otherwise; empty where they have it no more.
    private static Optional<Visitor> inTheChosenHat(Visitor visitor, HttpServletRequest request) {
        var chosen =
                request.getMethod().equals("POST") && visitor.signedIn() ? request.getParameter(Speaks.FIELD) : null;
        if (chosen == null || chosen.isBlank()) {
            return Optional.of(visitor);
        }
        return visitor.hats().stream()
                .filter(it -> it.id().value().toString().equals(chosen))
                .findFirst()
                .map(visitor::wearing);
    }

    private Visitor visitor(HttpServletRequest request, HttpServletResponse response) {
        var secret = SessionCookie.of(request);
        var visitor = secret.flatMap(it -> Reader.ANYONE.reads(() -> sessions.visitor(it)));
        if (visitor.isPresent() && !visitor.get().guest() || !guests.mayDo(request)) {
            return visitor.orElse(Visitor.STRANGER);
        }
        Optional<Visitor> guest = visitor.isEmpty()
                ? guests.welcome(request, response)
                : visitor.filter(_ -> guests.mayGoOn(secret.orElseThrow()));
        if (guest.isEmpty()) {
            request.setAttribute(BUSY, true);
        }
        return guest.orElse(Visitor.STRANGER);
    }

    /// Only a person may act; a guest may where a room lets guests, and otherwise is led to sign in like a stranger.
    private Authentication known(Visitor visitor, HttpServletRequest request) {
        if (visitor.signedIn()) {
            var may = visitor.suspended() ? "SUSPENDED" : visitor.audits() ? "AUDITOR" : "PERSON";
            return new PreAuthenticatedAuthenticationToken(visitor, "", List.of(new SimpleGrantedAuthority(may)));
        }
        var may = visitor.guest() && guests.mayDo(request) ? "GUEST" : "STRANGER";
        return new AnonymousAuthenticationToken("stranger", visitor, List.of(new SimpleGrantedAuthority(may)));
    }

    private static void go(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new Carried(e);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    static Visitor of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Visitor visitor ? visitor : Visitor.STRANGER;
    }

    private static final class Carried extends RuntimeException {
        private final ServletException carried;

        Carried(ServletException carried) {
            super(carried);
            this.carried = carried;
        }
    }
}
