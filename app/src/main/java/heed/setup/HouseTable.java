package heed.setup;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about what the people of this house chose about it.
@Repository
class HouseTable {

    private final JdbcClient sql;

    HouseTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Null is what nobody chose. `version` changes with each change.
    record Chosen(
            @Nullable String name,
            List<String> languages,
            @Nullable Colours colours,
            boolean logo,
            long version) {}

    Chosen chosen() {
        return sql.sql("""
                        select name, languages, brand, strength, accent, logo is not null as has_logo, changed
                          from setup.house
                        """).query(HouseTable::read).single();
    }

    void name(String name, List<String> languages) {
        sql.sql("update setup.house set name = :name, languages = :languages, changed = now()")
                .param("name", name)
                .param("languages", languages.toArray(String[]::new))
                .update();
    }

    void colours(Colours colours) {
        sql.sql("""
                        update setup.house
                           set brand = :brand, strength = :strength, accent = :accent, changed = now()
                        """)
                .param("brand", colours.brand())
                .param("strength", BigDecimal.valueOf(colours.strength()))
                .param("accent", colours.accent())
                .update();
    }

    void logo(byte @Nullable [] logo) {
        sql.sql("update setup.house set logo = :logo, changed = now()")
                .param("logo", logo, java.sql.Types.BINARY)
                .update();
    }

    Optional<byte[]> logo() {
        return sql.sql("select logo from setup.house where logo is not null")
                .query(byte[].class)
                .optional();
    }

    Optional<MailSetting> mail() {
        return sql.sql("select host, port, security, login, password, sender from setup.mail")
                .query((row, _) -> new MailSetting(
                        row.getString("host"),
                        row.getInt("port"),
                        MailSetting.Security.valueOf(row.getString("security")),
                        row.getString("login"),
                        row.getString("password"),
                        row.getString("sender")))
                .optional();
    }

    void mail(MailSetting mail) {
        sql.sql("""
                        insert into setup.mail (host, port, security, login, password, sender)
                        values (:host, :port, :security, :login, :password, :sender)
                        on conflict (one) do update
                           set host = excluded.host, port = excluded.port, security = excluded.security,
                               login = excluded.login, password = excluded.password, sender = excluded.sender
                        """)
                .param("host", mail.host())
                .param("port", mail.port())
                .param("security", mail.security().name())
                .param("login", mail.login())
                .param("password", mail.password())
                .param("sender", mail.sender())
                .update();
    }

    private static Chosen read(ResultSet row, int number) throws SQLException {
        var languages = row.getArray("languages");
        var brand = row.getObject("brand", Integer.class);
        return new Chosen(
                row.getString("name"),
                languages == null ? List.of() : List.of((String[]) languages.getArray()),
                brand == null ? null : new Colours(brand, row.getDouble("strength"), row.getInt("accent")),
                row.getBoolean("has_logo"),
                row.getObject("changed", OffsetDateTime.class).toInstant().toEpochMilli());
    }
}
