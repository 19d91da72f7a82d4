package heed;

import heed.database.DatabaseAddress;
import heed.database.NewId;
import heed.database.Postgres;
import java.nio.file.Path;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.util.FileSystemUtils;

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
        var data = Path.of("target", "test-data-" + ProcessHandle.current().pid());
        var postgres = Postgres.start(data);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            postgres.close();
            FileSystemUtils.deleteRecursively(data.toFile());
        }));
        return postgres;
    }
}
