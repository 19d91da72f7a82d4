package heed.routes;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// A real mail server for the houses of [RoutesTest].
public final class PostOffice implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final GreenMail POST = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Override
    public void initialize(ConfigurableApplicationContext house) {
        if (!POST.isRunning()) {
            POST.start();
        }
        house.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "post office",
                        Map.of(
                                "spring.mail.host", "localhost",
                                "spring.mail.port", POST.getSmtp().getPort(),
                                "heed.address", "https://heed.riverton.example")));
    }

    static boolean holds(int mails) {
        return POST.waitForIncomingEmail(10_000, mails);
    }

    static int count() {
        return POST.getReceivedMessages().length;
    }

    /// All after the first so many, that went to somebody else than this.
    static List<String> since(int first, List<String> butTo) throws MessagingException, IOException {
        var all = new java.util.ArrayList<String>();
        for (MimeMessage mail : List.of(POST.getReceivedMessages()).subList(first, count())) {
            if (!butTo.contains(mail.getAllRecipients()[0].toString())) {
                all.add(headers(mail) + mail.getSubject() + "\n" + text(mail));
            }
        }
        return all;
    }

    private static String headers(MimeMessage mail) throws MessagingException {
        return Collections.list(mail.getAllHeaderLines()).stream()
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart parts)) {
            return String.valueOf(part.getContent());
        }
        var all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            all.append(text(parts.getBodyPart(i)));
        }
        return all.toString();
    }
}
