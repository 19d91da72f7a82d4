package heed.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Heed cannot start, for a reason that the person at the keyboard can mend. The message is for them.
public final class CannotStart extends RuntimeException {

    private static final String FULL = "No space left on device";

    public CannotStart(String key, Object... in) {
        super(text(key, in));
    }

    /// What a failed act on the data folder means to the operator.
    static CannotStart because(IOException failed, Path folder) {
        var said = String.valueOf(failed.getMessage());
        return switch (failed) {
            case AccessDeniedException denied ->
                new CannotStart("database.no-rights", folder, System.getProperty("user.name"));
            case IOException full when said.contains(FULL) -> new CannotStart("database.disk-full", folder);
            default ->
                new CannotStart(
                        "database.folder-fails", folder, failed.getClass().getSimpleName() + ": " + said);
        };
    }

    /// PostgreSQL did not do what it was asked; its own words say why.
    static CannotStart because(String key, Path folder, String said) {
        return said.contains(FULL) ? new CannotStart("database.disk-full", folder) : new CannotStart(key, folder, said);
    }

    static String text(String key, Object... in) {
        var words = ResourceBundle.getBundle("heed.database.messages", Locale.ROOT);
        return new MessageFormat(words.getString(key), Locale.ROOT).format(in);
    }
}
