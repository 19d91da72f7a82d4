package heed.purposes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import heed.purposes.Moments.Moment;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Answers strangers with a copy of the pages that many read, as long as the database is as it was when the copy
/// was made. Of many who want a page at one moment one makes it: the others wait for that, or get the copy of a moment
/// ago where nothing but the clock went on.
///
/// It stands behind the door of `people`: who carries any cookie but those of look, language and form is no
/// stranger, and gets a page of their own.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PageCopies extends OncePerRequestFilter {

    private static final Pattern READ_BY_MANY = Pattern.compile("/|/purposes|(/purposes/(?!new$)[a-z0-9-]+)"
            + "(?:/statements|/map|/answers|/coverage|/report|/reviews|/verdicts|/tripwires)?");
    private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9_-]+)'");
    private static final Set<String> A_STRANGERS = Set.of("look", "lang", "heed_form", "__Host-heed_form");
    private static final Set<String> LOOKS = Set.of("light", "dark");
    private static final String TOKEN = "name=\"_csrf\"";
    private static final String POLICY = "Content-Security-Policy";
    private static final int MOST = 500;
    private static final int PATIENCE = 10;

    /// @param url with the name by which this house was called: a page may say it
    private record Key(String url, String look, Locale locale) {}

    /// @param page what came of it; empty where it is no page to copy
    private record Making(Moment moment, CompletableFuture<Optional<PageCopy>> page) {

        /// What is being made, once it is there; empty where it shows another state, or takes too long.
        Optional<PageCopy> of(Moment wanted) {
            return moment.state().equals(wanted.state())
                    ? page.completeOnTimeout(Optional.empty(), PATIENCE, TimeUnit.SECONDS)
                            .join()
                    : Optional.empty();
        }
    }

    private final Moments moments;
    private final LocaleResolver locales;
    private final Cache<Key, PageCopy> copies =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final ConcurrentHashMap<Key, Making> makings = new ConcurrentHashMap<>();

    PageCopies(Moments moments, LocaleResolver locales) {
        this.moments = moments;
        this.locales = locales;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod())
                || request.getQueryString() != null
                || !READ_BY_MANY.matcher(request.getRequestURI()).matches()
                || !byStranger(request.getCookies());
    }

    private static boolean byStranger(Cookie @Nullable [] cookies) {
        if (cookies != null) {
            for (var cookie : cookies) {
                if (!A_STRANGERS.contains(cookie.getName())
                        && !cookie.getValue().isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var nonce = NONCE.matcher(String.valueOf(response.getHeader(POLICY)));
        if (!nonce.find()) {
            rest.doFilter(request, response);
            return;
        }
        var key = new Key(request.getRequestURL().toString(), look(request), locales.resolveLocale(request));
        var moment = moments.now(purpose(request.getRequestURI()));
        var copy = copies.getIfPresent(key);
        if (copy != null && copy.moment().equals(moment)) {
            answer(request, response, copy, nonce.group(1));
            return;
        }
        var mine = new Making(moment, new CompletableFuture<>());
        var other = makings.putIfAbsent(key, mine);
        var shared = other == null || copy == null
                ? Optional.<PageCopy>empty()
                : copy.moment().hardlyBefore(moment) ? Optional.of(copy) : other.of(moment);
        if (shared.isPresent()) {
            answer(request, response, shared.get(), nonce.group(1));
            return;
        }
        try {
            make(key, mine, nonce.group(1), request, response, rest);
        } finally {
            mine.page().complete(Optional.empty());
            makings.remove(key, mine);
        }
    }

    private static @Nullable String purpose(String path) {
        var parts = READ_BY_MANY.matcher(path);
        return parts.matches() ? parts.group(1) : null;
    }

    private void make(
            Key key,
            Making making,
            String nonce,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain rest)
            throws ServletException, IOException {
        var written = new ContentCachingResponseWrapper(response);
        rest.doFilter(request, written);
        var type = written.getContentType();
        if (written.getStatus() == HttpServletResponse.SC_OK && type != null && type.startsWith("text/html")) {
            var page = written.getContentAsByteArray();
            if (!new String(page, StandardCharsets.ISO_8859_1).contains(TOKEN)) {
                var copy = PageCopy.of(making.moment(), page, nonce);
                copies.put(key, copy);
                making.page().complete(Optional.of(copy));
                headers(response, copy);
                if (known(request, response, copy)) {
                    return;
                }
            } else {
                copies.invalidate(key);
            }
        }
        written.copyBodyToResponse();
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, PageCopy copy, String nonce)
            throws IOException {
        headers(response, copy);
        if (known(request, response, copy)) {
            return;
        }
        var page = copy.with(nonce);
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /// The page that the browser kept goes with the policy that it kept: a new one would forbid its scripts.
    private static boolean known(HttpServletRequest request, HttpServletResponse response, PageCopy copy) {
        if (!copy.tag().equals(request.getHeader("If-None-Match"))) {
            return false;
        }
        response.setHeader(POLICY, null);
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return true;
    }

    private static void headers(HttpServletResponse response, PageCopy copy) {
        response.setHeader("ETag", copy.tag());
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", "Cookie, Accept-Language");
    }

    private static String look(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals("look") && LOOKS.contains(cookie.getValue())) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }
}
