package heed.demo;

import heed.database.Reader;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Fills the town when the demo starts.
@Component
@Profile("demo")
class MoveIn implements ApplicationRunner {

    private final Town town;

    MoveIn(Town town) {
        this.town = town;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Reader.SYSTEM.reads(town::fill);
    }
}
