package heed.setup;

import heed.database.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Writes the link to the set-up into the log of a house where nobody acts for the town yet.
@Component
@Profile("!command & !demo")
class Invitation {

    private static final Logger LOG = LoggerFactory.getLogger(Invitation.class);

    private final Setup setup;
    private final Environment environment;

    Invitation(Setup setup, Environment environment) {
        this.setup = setup;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        Reader.SYSTEM
                .reads(setup::invite)
                .ifPresent(token -> LOG.warn(
                        "Nobody acts for the town yet. Set up this Heed, once, within a day: http://localhost:{}/setup/link/{}",
                        environment.getProperty("local.server.port", "8080"),
                        token));
    }
}
