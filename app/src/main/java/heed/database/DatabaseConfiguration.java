package heed.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration
class DatabaseConfiguration {

    @Bean
    @Primary
    DataSource served(DatabaseAddress address) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.app().user());
        pool.setPassword(address.app().password());
        pool.setMaximumPoolSize(16);
        pool.setPoolName("served");
        return pool;
    }

    @Bean
    @FlywayDataSource
    DataSource owned(DatabaseAddress address) throws SQLException {
        openRoomsToTheAppRole(address);
        return new DriverManagerDataSource(address.url(), properties(address.owner()));
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource served) {
        return new ReaderTransactions(served);
    }

    @Bean
    FlywayConfigurationCustomizer appRole(DatabaseAddress address) {
        return flyway -> flyway.placeholders(Map.of("app", address.app().user()));
    }

    /// What the owner makes from now on, the serving role may use; policies decide about rows.
    private static void openRoomsToTheAppRole(DatabaseAddress address) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), properties(address.owner()));
                var statement = connection.createStatement()) {
            var app = statement.enquoteIdentifier(address.app().user(), true);
            statement.execute("alter default privileges grant usage on schemas to " + app);
            statement.execute("alter default privileges grant select, insert, update, delete on tables to " + app);
            statement.execute("alter default privileges grant execute on functions to " + app);
        }
    }

    private static Properties properties(DatabaseAddress.Login login) {
        var properties = new Properties();
        properties.put("user", login.user());
        properties.put("password", login.password());
        return properties;
    }
}
