package heed.web;

import java.util.Locale;
import org.springframework.context.MessageSource;

/// What we say to people, in their language. Keys start with the name of the room that owns them.
public record Words(MessageSource source, Locale locale) {

    /// Whether one reads from right to left.
    public boolean rtl() {
        return switch (locale.getLanguage()) {
            case "ar", "he", "fa", "ur", "ps", "yi", "ckb", "dv" -> true;
            default -> false;
        };
    }

    /// A key that no room has is a bug, and fails.
    public String say(String key, Object... details) {
        return source.getMessage(key, details, locale);
    }
}
