package heed;

import heed.database.DatabaseAddress;
import heed.database.NewId;
import heed.database.Postgres;
import heed.database.TestFolder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// One PostgreSQL for a test run, started by our own launcher; one empty database for each house that is built.
@TestConfiguration
public class TestDatabase {

    private static final Postgres POSTGRES = start();

    @Bean
    DatabaseAddress access() {
        return fresh();
    }

    /// An empty database, for a test that builds its own house.
    public static DatabaseAddress fresh() {
        return POSTGRES.fresh("test_" + NewId.next().toString().replace("-", ""));
    }

    private static Postgres start() {
        var folder = TestFolder.make("house");
        var postgres = Postgres.start(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> TestFolder.remove(folder)));
        return postgres;
    }
}
