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
///
/// Over HTTPS the names of our cookies begin with `__Host-`: browsers take such a cookie only from this host itself, so
/// no neighbouring site of the same domain can slip a session of its own choosing under ours. Over HTTP, on one's own
/// machine, browsers would refuse that name.
public final class SessionCookie {

    public static final String NAME = "heed_session";
    static final String BROWSER = "heed_browser";

    private static final String OF_THIS_HOST = "__Host-";

    private SessionCookie() {}

    /// What a cookie of ours is called where it is sent the way of this request.
    public static String called(String name, boolean secure) {
        return secure ? OF_THIS_HOST + name : name;
    }

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
        var called = called(name, request.isSecure());
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(it ->
                                it.getName().equals(called) && !it.getValue().isEmpty())
                        .map(Cookie::getValue)
                        .findFirst();
    }

    static void write(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration lasts) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(called(name, request.isSecure()), value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(lasts)
                        .build()
                        .toString());
    }
}
