package heed.web;

import java.util.Locale;
import org.springframework.context.MessageSource;

/// What we say to people, in their language. Keys start with the name of the room that owns them.
public record Words(MessageSource source, Locale locale) {

    /// A key that no room has is a bug, and fails.
    public String say(String key, Object... details) {
        return source.getMessage(key, details, locale);
    }
}
