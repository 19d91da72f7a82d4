package heed.opinions;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets votes in by turns, in threads that give way, so that whoever reads does not stand in line behind hundreds who
/// vote. A vote that waits costs nothing but its place in the line.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class VotesGiveWay extends OncePerRequestFilter {

    /// So many are written together at most; more would only crowd the processors.
    static final int AT_ONCE = 96;

    private static final Pattern VOTE = Pattern.compile("/statements/[^/]+/vote");

    private final ExecutorService turns = Executors.newFixedThreadPool(AT_ONCE, Background.votes());

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || !VOTE.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var turn = turns.submit(() -> {
            rest.doFilter(request, response);
            return true;
        });
        try {
            turn.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case ServletException cause -> throw cause;
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new ServletException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServletException(e);
        }
    }

    @PreDestroy
    void end() {
        turns.close();
    }
}
