package heed.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/// One pool for the role that serves, one plain connection for the role that migrates.
@Configuration
class DatabaseConfiguration {

    @Bean
    @Primary
    DataSource dataSource(DatabaseAddress access) {
        var pool = new HikariDataSource();
        pool.setPoolName("heed");
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.app().user());
        pool.setPassword(access.app().password());
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(4);
        return pool;
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseAddress access) {
        Durability.check(access);
        var owner = new PGSimpleDataSource();
        owner.setUrl(access.url());
        owner.setUser(access.owner().user());
        owner.setPassword(access.owner().password());
        return owner;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new ReaderTransactions(dataSource);
    }

    @Bean
    FlywayMigrationStrategy migrations() {
        return new Migrations();
    }

    @Bean
    FlywayConfigurationCustomizer rolesInMigrations(DatabaseAddress access) {
        return flyway -> flyway.placeholders(java.util.Map.of(
                "app", access.app().user(), "owner", access.owner().user()));
    }
}
