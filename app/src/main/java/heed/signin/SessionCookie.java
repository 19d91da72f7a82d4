package heed.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookie that carries a session's secret: not readable by scripts, not sent along by other sites.
public final class SessionCookie {

    public static final String NAME = "heed_session";
    static final String BROWSER = "heed_browser";

    private SessionCookie() {}

    public static void give(HttpServletRequest request, HttpServletResponse response, String secret) {
        write(request, response, NAME, secret, Sessions.RESIDENT_STAYS);
    }

    static void give(HttpServletRequest request, HttpServletResponse response, String secret, Duration lasts) {
        write(request, response, NAME, secret, lasts);
    }

    public static void take(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, NAME, "", Duration.ZERO);
    }

    public static Optional<String> of(HttpServletRequest request) {
        return read(request, NAME);
    }

    static Optional<String> read(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(it ->
                                it.getName().equals(name) && !it.getValue().isEmpty())
                        .map(Cookie::getValue)
                        .findFirst();
    }

    static void write(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration lasts) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(lasts)
                        .build()
                        .toString());
    }
}
