package heed.setup;

import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// A mail server as an administrator named it.
record MailSetting(String host, int port, Security security, String login, String password, String sender) {

    /// How the line to the server is kept private.
    enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    private static final String PATIENCE = "8000";

    JavaMailSenderImpl server() {
        var server = new JavaMailSenderImpl();
        server.setHost(host);
        server.setPort(port);
        server.setDefaultEncoding("UTF-8");
        var properties = new Properties();
        if (!login.isEmpty()) {
            server.setUsername(login);
            server.setPassword(password);
            properties.setProperty("mail.smtp.auth", "true");
        }
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(security == Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + wait, PATIENCE);
        }
        server.setJavaMailProperties(properties);
        return server;
    }

    @Override
    public String toString() {
        return "MailSetting " + host + ":" + port;
    }
}
