package heed.demo;

import heed.database.Reader;
import heed.tripwires.Tripwires;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Fills the town when the demo starts.
@Component
@Profile("demo")
class MoveIn implements ApplicationRunner {

    private final Town town;
    private final Tripwires tripwires;

    MoveIn(Town town, Tripwires tripwires) {
        this.tripwires = tripwires;
        this.town = town;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (Reader.SYSTEM.reads(town::fill)) {
            Reader.SYSTEM.reads(tripwires::look);
        }
    }
}
