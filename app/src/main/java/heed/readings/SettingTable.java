package heed.readings;

import heed.people.Hat;
import heed.purposes.Indicator;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about who set, or ended, where values come from.
@Repository
class SettingTable {

    private final JdbcClient sql;

    SettingTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Without an address it was ended.
    void insert(UUID id, Indicator it, @Nullable String address, Hat hat) {
        sql.sql("""
                        insert into readings.setting (id, indicator, purpose, address, by, hat)
                        values (:id, :indicator, :purpose, :address, :by, :hat)
                        """)
                .param("id", id)
                .param("indicator", it.id().value())
                .param("purpose", it.purpose().value())
                .param("address", address, Types.VARCHAR)
                .param("by", hat.person().value())
                .param("hat", hat.id().value())
                .update();
    }
}
