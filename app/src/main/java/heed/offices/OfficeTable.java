package heed.offices;

import heed.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL about offices. An office that has no row here yet is one nobody has described.
@Repository
class OfficeTable {

    private static final String READ = """
            select shown.key, shown.name, shown.joined_to, office.parent, coalesce(office.does, '') as does
              from people.office_shown shown left join offices.office on office.key = shown.key
            """;

    private final JdbcClient sql;

    OfficeTable(JdbcClient sql) {
        this.sql = sql;
    }

    void found(String key, @Nullable String parent, String does, ZoneId zone) {
        sql.sql("""
                        insert into offices.office (key, parent, does, zone) values (:key, :parent, :does, :zone)
                        on conflict (key) do nothing
                        """)
                .param("key", key)
                .param("parent", parent)
                .param("does", does)
                .param("zone", zone.getId())
                .update();
    }

    void describe(String key, String does) {
        sql.sql("update offices.office set does = :does where key = :key")
                .param("key", key)
                .param("does", does)
                .update();
    }

    /// Those beneath `from` stand beneath `to` from now on.
    void rehang(String from, @Nullable String to) {
        sql.sql("update offices.office set parent = :to where parent = :from and key is distinct from :to")
                .param("from", from)
                .param("to", to)
                .update();
    }

    Optional<Office> find(String key) {
        return sql.sql(READ + " where shown.key = :key")
                .param("key", key)
                .query(OfficeTable::office)
                .optional();
    }

    /// By name. Offices that became part of another are among them.
    List<Office> all() {
        return sql.sql(READ + " order by shown.name, shown.key")
                .query(OfficeTable::office)
                .list();
    }

    List<Office.Staff> staff(String key) {
        return sql.sql(
                        "select person, name, label from people.staff_shown where office = :key and kind = 'OFFICE' order by name, person")
                .param("key", key)
                .query((row, _) -> new Office.Staff(
                        new Person.Id(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        row.getString("label")))
                .list();
    }

    void hours(String key, Map<DayOfWeek, List<WorkingTime.Span>> week) {
        sql.sql("delete from offices.hours where office = :key")
                .param("key", key)
                .update();
        week.forEach((day, spans) -> spans.forEach(span -> sql.sql("""
                                insert into offices.hours (office, day, opens, closes)
                                values (:key, :day, :opens, :closes)
                                """)
                .param("key", key)
                .param("day", day.getValue())
                .param("opens", span.opens())
                .param("closes", span.closes())
                .update()));
    }

    WorkingTime workingTime(String key, ZoneId otherwise) {
        return Objects.requireNonNull(workingTimes(Set.of(key), otherwise).get(key));
    }

    /// How each of these offices works, in three queries however many they are.
    Map<String, WorkingTime> workingTimes(Set<String> offices, ZoneId otherwise) {
        var keys = offices.toArray(String[]::new);
        var weeks = new HashMap<String, Map<DayOfWeek, List<WorkingTime.Span>>>();
        sql.sql("select office, day, opens, closes from offices.hours where office = any (:keys) order by day, opens")
                .param("keys", keys)
                .query(row -> {
                    weeks.computeIfAbsent(row.getString("office"), _ -> new EnumMap<>(DayOfWeek.class))
                            .computeIfAbsent(DayOfWeek.of(row.getInt("day")), _ -> new ArrayList<>())
                            .add(new WorkingTime.Span(
                                    row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)));
                });
        var zones = new HashMap<String, ZoneId>();
        sql.sql("select key, zone from offices.office where key = any (:keys)")
                .param("keys", keys)
                .query(row -> {
                    zones.put(row.getString("key"), ZoneId.of(row.getString("zone")));
                });
        var everywhere = new TreeSet<LocalDate>();
        var holidays = new HashMap<String, TreeSet<LocalDate>>();
        sql.sql("select office, day from offices.holiday where office is null or office = any (:keys)")
                .param("keys", keys)
                .query(row -> {
                    var office = row.getString("office");
                    var days = office == null ? everywhere : holidays.computeIfAbsent(office, _ -> new TreeSet<>());
                    days.add(row.getObject("day", LocalDate.class));
                });
        return offices.stream().collect(Collectors.toMap(Function.identity(), key -> {
            var days = holidays.getOrDefault(key, new TreeSet<>());
            days.addAll(everywhere);
            return new WorkingTime(zones.getOrDefault(key, otherwise), weeks.getOrDefault(key, Map.of()), days);
        }));
    }

    void holiday(@Nullable String key, LocalDate day, String name) {
        sql.sql("""
                        insert into offices.holiday (office, day, name) values (:key, :day, :name)
                        on conflict (office, day) do update set name = excluded.name
                        """).param("key", key).param("day", day).param("name", name).update();
    }

    void work(String key, LocalDate day) {
        sql.sql("delete from offices.holiday where office = :key and day = :day")
                .param("key", key)
                .param("day", day)
                .update();
    }

    List<Office.Holiday> holidays(String key, LocalDate from) {
        return sql.sql("""
                        select day, name, office is null as everywhere from offices.holiday
                         where (office = :key or office is null) and day >= :from order by day, everywhere
                        """)
                .param("key", key)
                .param("from", from)
                .query((row, _) -> new Office.Holiday(
                        row.getObject("day", LocalDate.class), row.getString("name"), row.getBoolean("everywhere")))
                .list();
    }

    void duty(UUID id, String key, Person.Id person, LocalDate since, LocalDate until) {
        sql.sql("""
                        insert into offices.duty (id, office, person, since, until)
                        values (:id, :key, :person, :since, :until)
                        """)
                .param("id", id)
                .param("key", key)
                .param("person", person.value())
                .param("since", since)
                .param("until", until)
                .update();
    }

    /// Who is on duty from this day on, of those who still speak for the office.
    List<Office.Duty> duties(String key, LocalDate from) {
        return sql.sql("""
                        select duty.id, duty.person, staff.name, duty.since, duty.until
                          from offices.duty
                          join people.staff_shown staff on staff.person = duty.person and staff.office = duty.office
                         where duty.office = :key and duty.until >= :from
                         order by duty.since, staff.name, duty.id
                        """)
                .param("key", key)
                .param("from", from)
                .query((row, _) -> new Office.Duty(
                        row.getObject("id", UUID.class),
                        new Person.Id(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    void change(UUID id, String key, Office.Past past, Person.Id by) {
        sql.sql("""
                        insert into offices.change (id, office, kind, other, name, reason, by, at)
                        values (:id, :key, :kind, :other, :name, :reason, :by, :at)
                        """)
                .param("id", id)
                .param("key", key)
                .param("kind", past.change().name())
                .param("other", past.other())
                .param("name", past.name())
                .param("reason", past.reason())
                .param("by", by.value())
                .param("at", past.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Office.Past> history(String key) {
        return sql.sql("""
                        select change.kind, change.name, change.other, change.reason, person.name as by, change.at
                          from offices.change join people.shown person on person.id = change.by
                         where change.office = :key order by change.at desc, change.id desc
                        """)
                .param("key", key)
                .query((row, _) -> new Office.Past(
                        Office.Change.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("other"),
                        row.getString("reason"),
                        row.getString("by"),
                        at(row)))
                .list();
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static Office office(ResultSet row, int number) throws SQLException {
        return new Office(
                row.getString("key"),
                row.getString("name"),
                row.getString("parent"),
                row.getString("does"),
                row.getString("joined_to"));
    }
}
