package heed.database;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/// Makes ids (UUIDv7): ordered by time, and unique without asking the database.
public final class NewId {

    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private NewId() {}

    public static UUID next() {
        return IDS.generate();
    }
}
