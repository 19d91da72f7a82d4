package heed.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Heed cannot start, for a reason that the person at the keyboard can mend. The message is for them.
public final class CannotStart extends RuntimeException {

    public CannotStart(String key, Object... in) {
        super(text(key, in));
    }

    static String text(String key, Object... in) {
        var words = ResourceBundle.getBundle("heed.database.messages", Locale.ROOT);
        return new MessageFormat(words.getString(key), Locale.ROOT).format(in);
    }
}
