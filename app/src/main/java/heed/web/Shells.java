package heed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Makes the shell of a request.
@Component
class Shells {

    private final RoomWords words;
    private final HouseSign sign;
    private final Clock clock;
    private final List<NavItem> nav;
    private final List<AccountBox> boxes;

    Shells(
            RoomWords words,
            Clock clock,
            ObjectProvider<NavItem> nav,
            ObjectProvider<AccountBox> boxes,
            HouseSign sign) {
        this.words = words;
        this.sign = sign;
        this.clock = clock;
        this.nav = nav.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
        this.boxes = boxes.orderedStream().toList();
    }

    Shell of(HttpServletRequest request) {
        var locale = RequestContextUtils.getLocale(request);
        var house = new Shell.House(sign.now(), Assets.PATH, clock, ZoneId.systemDefault());
        return new Shell(new Words(words, locale), visit(request), house, nav, boxes, notice(request));
    }

    private static Shell.Visit visit(HttpServletRequest request) {
        return new Shell.Visit(
                Objects.requireNonNullElse(request.getRequestURI(), "/"),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                "GET".equals(request.getMethod()),
                SecurityHeaders.nonce(request),
                Choices.look(request),
                request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token : null);
    }

    private static @Nullable String notice(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get("notice") instanceof String key ? key : null;
    }
}
