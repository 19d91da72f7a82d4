package heed.walk;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;

/// Where the mails of a house without a mail server lie.
@TestComponent
class Mailbox {

    private static final Pattern LINK = Pattern.compile("/sign-in/[\\w-]+");

    private final Path folder;

    Mailbox(@Value("${heed.data:${HEED_DATA:./data}}") Path data) {
        folder = data.resolve("outbox");
    }

    /// The link that was sent to this address; waits for the mail.
    String link(Page page, String address) {
        var found = new AtomicReference<String>();
        page.waitForCondition(() -> {
            found.set(look(address));
            return !found.get().isEmpty();
        });
        return Objects.requireNonNull(found.get());
    }

    private String look(String address) {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (var mails = Files.list(folder)) {
            for (var it : mails.toList()) {
                var mail = Files.exists(it) ? Files.readString(it) : "";
                var link = LINK.matcher(mail);
                if (mail.contains("To: " + address + "\n") && link.find()) {
                    return Objects.requireNonNull(link.group());
                }
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
