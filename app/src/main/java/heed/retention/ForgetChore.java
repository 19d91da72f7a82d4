package heed.retention;

import heed.database.Chore;
import heed.database.Reader;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Each hour one node removes what was kept for long enough.
@Component
class ForgetChore implements Chore {

    private final Retention retention;

    ForgetChore(Retention retention) {
        this.retention = retention;
    }

    @Override
    public String name() {
        return "forget";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        Reader.SYSTEM.runs(() -> {
            if (retention.claim()) {
                retention.forget();
            }
        });
    }
}
