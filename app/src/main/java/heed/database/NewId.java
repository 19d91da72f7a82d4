package heed.database;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/// Ids that sort by the time they were made (UUID version 7), so that no two machines fight over a sequence.
public final class NewId {

    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private NewId() {}

    public static UUID next() {
        return IDS.generate();
    }
}
