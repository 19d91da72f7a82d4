package heed.readings;

import heed.database.Chore;
import heed.database.Reader;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Looks twice a minute whether figures are due to be read.
@Component
class FetchChore implements Chore {

    private final Fetching fetching;

    FetchChore(Fetching fetching) {
        this.fetching = fetching;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        Reader.SYSTEM.reads(fetching::due);
    }
}
