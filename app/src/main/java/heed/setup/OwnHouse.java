package heed.setup;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import heed.signin.MailServer;
import heed.web.Sign;
import heed.web.Signboard;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The house as its people chose it: its name, languages, colours and mark, and the server of its mails.
///
/// What was chosen on another node is seen here within two seconds.
@Service
@Transactional
class OwnHouse implements Signboard, MailServer {

    private static final Duration STALE = Duration.ofSeconds(2);

    private final HouseTable table;
    private final LoadingCache<Boolean, HouseTable.Chosen> chosen;

    OwnHouse(HouseTable table) {
        this.table = table;
        this.chosen = Caffeine.newBuilder().expireAfterWrite(STALE).build(_ -> table.chosen());
    }

    /// Begins no transaction: each page asks several times, and is nearly always told from memory.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    HouseTable.Chosen chosen() {
        return chosen.get(true);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Sign> sign(Sign plain) {
        var now = chosen();
        var languages = now.languages().stream()
                .map(Locale::of)
                .filter(plain.languages()::contains)
                .toList();
        return Optional.of(new Sign(
                now.name() == null ? plain.name() : now.name(),
                languages.isEmpty() ? plain.languages() : languages,
                now.colours() == null ? null : "/house/look.css?v=" + now.version(),
                now.logo() ? "/house/logo.png?v=" + now.version() : null));
    }

    void name(String name, List<String> languages) {
        table.name(name, languages);
        chosen.invalidateAll();
    }

    void colours(Colours colours) {
        table.colours(colours);
        chosen.invalidateAll();
    }

    void logo(byte @Nullable [] logo) {
        table.logo(logo);
        chosen.invalidateAll();
    }

    @Transactional(readOnly = true)
    Optional<byte[]> logo() {
        return table.logo();
    }

    @Transactional(readOnly = true)
    Optional<MailSetting> mail() {
        return table.mail();
    }

    void mail(MailSetting mail) {
        table.mail(mail);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Server> server() {
        return table.mail().map(it -> new Server(it.server(), it.sender()));
    }

    /// True when the server took a mail to this address.
    boolean sends(MailSetting mail, String to, String subject, String text) {
        var letter = new SimpleMailMessage();
        letter.setFrom(mail.sender());
        letter.setTo(to);
        letter.setSubject(subject);
        letter.setText(text);
        try {
            mail.server().send(letter);
            return true;
        } catch (MailException _) {
            return false;
        }
    }
}
