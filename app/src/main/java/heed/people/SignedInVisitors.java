package heed.people;

import heed.database.Reader;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who is visiting and lets the rest of the request read as that person, and as nobody else.
class SignedInVisitors extends OncePerRequestFilter {

    static final String ATTRIBUTE = "heed.visitor";

    private static final List<SimpleGrantedAuthority> PERSON = List.of(new SimpleGrantedAuthority("PERSON"));

    private final Sessions sessions;

    SignedInVisitors(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var visitor = SessionCookie.of(request)
                .flatMap(secret -> Reader.ANYONE.reads(() -> sessions.visitor(secret)))
                .orElse(Visitor.STRANGER);
        request.setAttribute(ATTRIBUTE, visitor);
        SecurityContextHolder.setContext(new SecurityContextImpl(
                visitor.signedIn()
                        ? new PreAuthenticatedAuthenticationToken(visitor, "", PERSON)
                        : new AnonymousAuthenticationToken(
                                "stranger", visitor, List.of(new SimpleGrantedAuthority("STRANGER")))));
        try {
            visitor.reader().runs(() -> go(request, response, chain));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Carried e) {
            throw e.carried;
        }
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
