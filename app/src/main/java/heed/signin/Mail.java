package heed.signin;

import heed.people.Belongings;
import heed.people.People;
import heed.people.Person;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Sends mail; without a mail server it lays each mail into a local outbox folder and logs where.
@Component
class Mail implements Belongings {

    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final @Nullable JavaMailSender atStart;
    private final ObjectProvider<MailServer> chosen;
    private final MessageSource words;
    private final Clock clock;
    private final Path folder;
    private final People people;
    private final String from;

    Mail(
            ObjectProvider<JavaMailSender> server,
            ObjectProvider<MailServer> chosen,
            MessageSource words,
            Clock clock,
            People people,
            @Value("${heed.data:${HEED_DATA:./data}}") Path data,
            @Value("${heed.mail.from:${HEED_MAIL_FROM:heed@localhost}}") String from) {
        this.atStart = server.getIfAvailable();
        this.chosen = chosen;
        this.words = words;
        this.clock = clock;
        this.people = people;
        this.folder = data.resolve("outbox");
        this.from = from;
    }

    void signInLink(String to, String link, Locale locale) {
        letter(to, locale, "signin.mail-subject", "signin.mail-text", link);
    }

    void joiningLink(String to, String link, Locale locale) {
        letter(to, locale, "signin.mail-joining-subject", "signin.mail-joining-text", link);
    }

    /// @param details what fills the text
    void letter(String to, Locale locale, String subject, String text, Object... details) {
        var mail = new SimpleMailMessage();
        mail.setTo(to);
        mail.setSubject(words.getMessage(subject, null, locale));
        mail.setText(words.getMessage(text, details, locale));
        // The page answers at once and alike, whether the address is known or the mail server is slow.
        Thread.startVirtualThread(() -> send(mail));
    }

    /// False when the mail server did not take it.
    boolean send(String to, Letter letter) {
        try {
            var server = server();
            var sender = server.map(MailServer.Server::from).orElse(from);
            if (server.isEmpty()) {
                LOG.info("No mail server is set, so this mail lies in {}", keep(sender, to, letter));
                return true;
            }
            var mail = server.get().sender().createMimeMessage();
            var parts = new MimeMessageHelper(mail, true, "UTF-8");
            parts.setFrom(sender);
            parts.setTo(to);
            parts.setSubject(line(letter.subject()));
            parts.setText(letter.text(), letter.html());
            for (var header : letter.headers().entrySet()) {
                mail.setHeader(header.getKey(), line(header.getValue()));
            }
            server.get().sender().send(mail);
            return true;
        } catch (MessagingException | RuntimeException e) {
            LOG.error("A mail could not be sent", e);
            return false;
        }
    }

    /// Where mails lie when there is no mail server; null when they are really sent.
    @Nullable
    Path outbox() {
        return server().isEmpty() ? folder : null;
    }

    private Optional<MailServer.Server> server() {
        return chosen.stream()
                .flatMap(it -> it.server().stream())
                .findFirst()
                .or(() -> Optional.ofNullable(atStart).map(it -> new MailServer.Server(it, from)));
    }

    private void send(SimpleMailMessage mail) {
        try {
            var server = server();
            mail.setFrom(server.map(MailServer.Server::from).orElse(from));
            if (server.isPresent()) {
                server.get().sender().send(mail);
            } else {
                LOG.info("No mail server is set, so this mail lies in {}", keep(mail));
            }
        } catch (RuntimeException e) {
            LOG.error("A mail could not be sent", e);
        }
    }

    @Override
    public void erase(Person.Id person, boolean words) {
        people.addressesOf(person).forEach(this::forget);
    }

    /// Mails to this address that lie here and were never sent.
    private void forget(String address) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var mails = Files.list(folder)) {
            for (var it : mails.toList()) {
                try (var lines = Files.lines(it)) {
                    if (lines.limit(2).anyMatch(line -> line.equalsIgnoreCase("To: " + address))) {
                        Files.delete(it);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path keep(SimpleMailMessage mail) {
        var to = String.join(", ", Objects.requireNonNull(mail.getTo()));
        return keep(
                from, to, new Letter(String.valueOf(mail.getSubject()), String.valueOf(mail.getText()), "", Map.of()));
    }

    private Path keep(String from, String to, Letter letter) {
        var headers = letter.headers().entrySet().stream()
                .map(it -> it.getKey() + ": " + line(it.getValue()) + "\n")
                .collect(Collectors.joining());
        try {
            Files.createDirectories(folder);
            var file =
                    Files.createTempFile(folder, NAME.format(clock.instant().atOffset(ZoneOffset.UTC)) + "-", ".eml");
            return Files.writeString(
                    file,
                    "From: %s\nTo: %s\nSubject: %s\n%s\n%s\n"
                            .formatted(line(from), line(to), line(letter.subject()), headers, letter.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// No words of somebody begin another header.
    private static String line(String words) {
        return words.replaceAll("\\R", " ");
    }
}
