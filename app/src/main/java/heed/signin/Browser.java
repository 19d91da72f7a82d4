package heed.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/// The browser that asks for a link: only there the link works.
public final class Browser {

    private static final Duration ASKS = Duration.ofHours(1);

    private Browser() {}

    /// What stands for this browser in the database, given to it now if it has none.
    public static byte[] key(HttpServletRequest request, HttpServletResponse response) {
        return secret(request, response).hash();
    }

    public static byte[] key(HttpServletRequest request) {
        return new Secret(secret(request)).hash();
    }

    /// The secret of this browser, given to it now if it has none.
    static Secret secret(HttpServletRequest request, HttpServletResponse response) {
        var browser = SessionCookie.read(request, SessionCookie.BROWSER)
                .map(Secret::new)
                .orElseGet(Secret::fresh);
        SessionCookie.write(request, response, SessionCookie.BROWSER, browser.value(), ASKS);
        return browser;
    }

    static String secret(HttpServletRequest request) {
        return SessionCookie.read(request, SessionCookie.BROWSER).orElse("");
    }
}
