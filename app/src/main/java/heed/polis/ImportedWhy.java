package heed.polis;

import heed.polis.Conversation.Summary;
import heed.purposes.Purpose;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Properties;
import org.springframework.context.MessageSource;

/// The why of an imported conversation. Whoever imports it may give one; else each part says plainly that it is
/// not known.
record ImportedWhy(Purpose.Why why, Purpose.Promise promise) {

    /// Reads a file with the fields `problem`, `affected`, `outcome`, `decides`, `limits` and `promise`; a
    /// missing field stays blank, and the gate of the purposes names it.
    static ImportedWhy given(Reader text) throws IOException {
        var fields = new Properties();
        fields.load(text);
        var promise = fields.getProperty("promise", "INFORM").strip().toUpperCase(Locale.ROOT);
        return new ImportedWhy(
                new Purpose.Why(
                        fields.getProperty("problem", ""),
                        fields.getProperty("affected", ""),
                        fields.getProperty("outcome", ""),
                        fields.getProperty("decides", ""),
                        fields.getProperty("limits", "")),
                Purpose.Promise.valueOf(promise));
    }

    /// A conversation promises nothing that its own files do not say.
    static ImportedWhy unknown(Summary about, int people, MessageSource words) {
        var problem = about.description().isBlank() ? about.topic() : about.description();
        var from = about.url().isBlank()
                ? say(words, "polis.why-imported")
                : say(words, "polis.why-imported-from", about.url());
        return new ImportedWhy(
                new Purpose.Why(
                        problem.strip() + "\n\n" + from,
                        say(words, "polis.why-affected", String.valueOf(people)),
                        say(words, "polis.why-outcome"),
                        say(words, "polis.why-decides"),
                        say(words, "polis.why-limits")),
                Purpose.Promise.INFORM);
    }

    static String say(MessageSource words, String key, Object... details) {
        return words.getMessage(key, details, Locale.ENGLISH);
    }
}
