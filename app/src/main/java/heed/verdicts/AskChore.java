package heed.verdicts;

import heed.database.Chore;
import heed.database.Reader;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Looks every ten minutes whom to ask whether it helped.
@Component("askWhetherItHelped")
class AskChore implements Chore {

    private final Verdicts verdicts;

    AskChore(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public String name() {
        return "verdicts";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        Reader.SYSTEM.reads(verdicts::ask);
    }
}
