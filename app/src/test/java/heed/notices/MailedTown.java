package heed.notices;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import heed.asking.Hall.Somebody;
import heed.database.Reader;
import heed.people.People;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A town whose mails go through a real mail server; it serves all tests that stand on it.
abstract class MailedTown extends ToldTown {

    static final String HERE = "https://heed.riverton.example";
    static final GreenMail POST = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        POST.start();
        settings.add("spring.mail.host", () -> "localhost");
        settings.add("spring.mail.port", () -> POST.getSmtp().getPort());
        settings.add("heed.address", () -> HERE + "/");
    }

    @Autowired
    Digests digests;

    @Autowired
    Mailings mailings;

    @Autowired
    People people;

    void choose(Somebody one, Pace pace) {
        Reader.SYSTEM.runs(() -> mailings.choose(one.person().id(), pace, Locale.ENGLISH));
    }

    Pace pace() {
        return amina.reader().reads(() -> mailings.pace(amina.person().id()));
    }

    /// So many days from now, a minute after seven.
    Instant moment(int days) {
        var later = clock.instant().plus(Duration.ofDays(days));
        return Pace.DAILY.moment(later, clock.getZone()).plus(Duration.ofMinutes(1));
    }

    void morning(int days) {
        digests.run(moment(days));
    }

    List<String> addresses(Somebody of) {
        return Reader.SYSTEM.reads(() -> people.addressesOf(of.person().id()));
    }

    List<MimeMessage> mails(Somebody to) {
        return mails(addresses(to));
    }

    static List<MimeMessage> mails(List<String> to) {
        return Stream.of(POST.getReceivedMessages()).filter(it -> isFor(it, to)).toList();
    }

    static boolean isFor(MimeMessage mail, List<String> to) {
        try {
            return to.contains(mail.getAllRecipients()[0].toString());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Both forms, decoded.
    static String whole(MimeMessage mail) throws Exception {
        return read(mail.getContent());
    }

    static String read(Object content) throws Exception {
        if (!(content instanceof jakarta.mail.Multipart parts)) {
            return content instanceof String text ? text : "";
        }
        var all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            all.append(read(parts.getBodyPart(i).getContent()));
        }
        return all.toString();
    }
}
