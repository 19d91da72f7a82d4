package heed.opinions;

import heed.database.Turns;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets votes in by turns, at most half of the processors at a time, so that whoever reads does not stand in line
// behind
/// hundreds who vote. A vote that waits, for its turn or for its commit, costs nothing but its place in the line.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class VotesGiveWay extends OncePerRequestFilter {

    /// So many votes are worked on at the same time.
    static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final Pattern VOTE = Pattern.compile("/statements/[^/]+/vote");

    private final Turns turns = new Turns(AT_ONCE);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || !VOTE.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        read(request);
        try {
            turns.take(() -> {
                go(request, response, rest);
                return true;
            });
        } catch (Carried e) {
            switch (e.getCause()) {
                case ServletException cause -> throw cause;
                case IOException cause -> throw cause;
                case null, default -> throw e;
            }
        }
    }

    /// The body is read before the turn: whoever sends it slowly keeps nobody out.
    private static void read(HttpServletRequest request) throws IOException {
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        request.getParameterMap();
    }

    private static void go(HttpServletRequest request, HttpServletResponse response, FilterChain rest) {
        try {
            rest.doFilter(request, response);
        } catch (IOException | ServletException e) {
            throw new Carried(e);
        }
    }

    private static final class Carried extends RuntimeException {
        Carried(Exception carried) {
            super(carried);
        }
    }
}
