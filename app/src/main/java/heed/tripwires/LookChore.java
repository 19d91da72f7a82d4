package heed.tripwires;

import heed.database.Chore;
import heed.database.Reader;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Looks every minute whether a tripwire was touched.
@Component("lookAtTripwires")
class LookChore implements Chore {

    private final Tripwires tripwires;

    LookChore(Tripwires tripwires) {
        this.tripwires = tripwires;
    }

    @Override
    public String name() {
        return "tripwires";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        Reader.SYSTEM.reads(tripwires::look);
    }
}
