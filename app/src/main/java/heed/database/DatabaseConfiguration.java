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
    DataSource dataSource(DatabaseAddress address) {
        var pool = new HikariDataSource();
        pool.setPoolName("heed");
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.app().user());
        pool.setPassword(address.app().password());
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(4);
        // Beneath policies it takes longer to plan a small statement than to run it, so each is planned once.
        pool.setConnectionInitSql("set plan_cache_mode = force_generic_plan");
        return pool;
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseAddress address) {
        var owner = new PGSimpleDataSource();
        owner.setUrl(address.url());
        owner.setUser(address.owner().user());
        owner.setPassword(address.owner().password());
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
    FlywayConfigurationCustomizer rolesInMigrations(DatabaseAddress address) {
        return flyway -> flyway.placeholders(Migrations.placeholders(address));
    }
}
