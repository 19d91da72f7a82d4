package heed.readings;

import heed.outside.Fetched;
import heed.outside.Outside;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Goes to the addresses. No transaction is open while the other side takes its time.
@Component
class Fetching {

    private final Readings readings;
    private final Outside outside;
    private final Clock clock;

    Fetching(Readings readings, Outside outside, Clock clock) {
        this.readings = readings;
        this.outside = outside;
        this.clock = clock;
    }

    /// Reads all that is due, and says how many; as the system. Of two nodes one reads each.
    int due() {
        int read = 0;
        for (var it = readings.claim(); it.isPresent(); it = readings.claim()) {
            if (readings.settle(it.get(), read(it.get().feed().plan()))) {
                read++;
            }
        }
        return read;
    }

    Reading read(Feed.Plan plan) {
        return switch (outside.fetch(plan.address(), plan.kind().types())) {
            case Fetched.Refused refused -> new Reading.Failed(refused.reason().key(), refused.detail());
            case Fetched.Got got -> Reads.of(plan, got.text(), LocalDate.now(clock));
        };
    }
}
