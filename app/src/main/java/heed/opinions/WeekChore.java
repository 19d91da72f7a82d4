package heed.opinions;

import heed.database.Chore;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Looks each half minute whether a week ended that is to be kept.
@Component
class WeekChore implements Chore {

    private final Weeks weeks;

    WeekChore(Weeks weeks) {
        this.weeks = weeks;
    }

    @Override
    public String name() {
        return "weeks";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        weeks.follow();
    }
}
