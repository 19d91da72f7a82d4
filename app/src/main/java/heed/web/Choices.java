package heed.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;

/// What a reader chose about every page, kept in two cookies: `?look=dark` and `?lang=ar` on any address set them.
@Component("localeResolver")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Choices extends OncePerRequestFilter implements LocaleResolver {

    private static final List<String> CHOICES = List.of("look", "lang");

    private final HouseSign sign;

    Choices(HouseSign sign) {
        this.sign = sign;
    }

    static Shell.Look look(HttpServletRequest request) {
        return switch (cookie(request, "look")) {
            case "light" -> Shell.Look.LIGHT;
            case "dark" -> Shell.Look.DARK;
            case null, default -> Shell.Look.AUTO;
        };
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var languages = sign.now().languages();
        var chosen = cookie(request, "lang");
        if (chosen != null && languages.contains(Locale.of(chosen))) {
            return Locale.of(chosen);
        }
        if (request.getHeader("Accept-Language") == null) {
            return languages.getFirst();
        }
        var wanted = new ArrayList<Locale>();
        request.getLocales().asIterator().forEachRemaining(it -> wanted.add(Locale.of(it.getLanguage())));
        return wanted.stream().filter(languages::contains).findFirst().orElse(languages.getFirst());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a reader chooses the language with ?lang=");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (!"GET".equals(request.getMethod()) || CHOICES.stream().allMatch(it -> request.getParameter(it) == null)) {
            rest.doFilter(request, response);
            return;
        }
        var back = UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString());
        for (var choice : CHOICES) {
            var value = request.getParameter(choice);
            if (value != null) {
                keep(response, choice, value, request.isSecure());
                back.replaceQueryParam(choice);
            }
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", back.build(true).toUriString().replaceFirst("^/+", "/"));
    }

    /// Anything but a short word is no choice of ours, and is forgotten.
    private static void keep(HttpServletResponse response, String name, String value, boolean secure) {
        var known = value.matches("[a-z]{2,8}");
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(name, known ? value : "")
                        .path("/")
                        .maxAge(known ? Duration.ofDays(365) : Duration.ZERO)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        var all = request.getCookies();
        return all == null
                ? null
                : Arrays.stream(all)
                        .filter(it -> it.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
