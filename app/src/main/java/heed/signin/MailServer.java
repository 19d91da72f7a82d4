package heed.signin;

import java.util.Optional;
import org.springframework.mail.javamail.JavaMailSender;

/// Plug: a mail server that was named while Heed runs; it comes before the one named at the start.
public interface MailServer {

    Optional<Server> server();

    /// @param from the address mails come from
    record Server(JavaMailSender sender, String from) {}
}
