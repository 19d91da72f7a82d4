package heed.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;

/// Carries the one-line notice over a redirect in a short-lived cookie, so that no server-side session is needed.
/// It holds a message key and nothing else; a key that is not ours is dropped.
class NoticeCookie extends AbstractFlashMapManager {

    private static final String NAME = "heed_notice";
    private static final Pattern KEY = Pattern.compile("[a-z]+\\.[a-z0-9.-]{1,80}");

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return SessionCookie.read(request, NAME)
                .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                .filter(key -> KEY.matcher(key).matches())
                .map(key -> {
                    var flash = new FlashMap();
                    flash.put("notice", key);
                    return new ArrayList<>(List.of(flash));
                })
                .orElse(null);
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> flashes, HttpServletRequest request, HttpServletResponse response) {
        var notice = flashes.stream()
                .map(it -> it.get("notice"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
        SessionCookie.write(
                request,
                response,
                NAME,
                URLEncoder.encode(notice.orElse(""), StandardCharsets.UTF_8),
                notice.isPresent() ? Duration.ofMinutes(1) : Duration.ZERO);
    }
}
