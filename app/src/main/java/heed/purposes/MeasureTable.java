package heed.purposes;

import heed.purposes.Indicator.Measurement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Indicators with what was measured, and the line of stages.
@Repository
class MeasureTable {

    private final JdbcClient sql;

    MeasureTable(JdbcClient sql) {
        this.sql = sql;
    }

    Indicator insert(Indicator.Id id, Purpose.Id purpose, Indicator.Plan plan) {
        sql.sql("""
                        insert into purposes.indicator
                            (id, purpose, place, name, unit, baseline, baseline_at, target, target_at, source)
                        select :id, :purpose, coalesce(max(place), 0) + 1, :name, :unit, :baseline, :baselineAt, :target,
                               :targetAt, :source
                          from purposes.indicator where purpose = :purpose
                        """)
                .param("id", id.value())
                .param("purpose", purpose.value())
                .param("name", plan.name())
                .param("unit", plan.unit())
                .param("baseline", plan.baseline(), java.sql.Types.NUMERIC)
                .param("baselineAt", plan.baselineAt(), java.sql.Types.DATE)
                .param("target", plan.target(), java.sql.Types.NUMERIC)
                .param("targetAt", plan.targetAt(), java.sql.Types.DATE)
                .param("source", plan.source())
                .update();
        return find(id).orElseThrow();
    }

    void change(Indicator.Id id, Indicator.Plan plan) {
        sql.sql("""
                        update purposes.indicator
                           set name = :name, unit = :unit, baseline = :baseline, baseline_at = :baselineAt,
                               target = :target, target_at = :targetAt, source = :source
                         where id = :id
                        """)
                .param("id", id.value())
                .param("name", plan.name())
                .param("unit", plan.unit())
                .param("baseline", plan.baseline(), java.sql.Types.NUMERIC)
                .param("baselineAt", plan.baselineAt(), java.sql.Types.DATE)
                .param("target", plan.target(), java.sql.Types.NUMERIC)
                .param("targetAt", plan.targetAt(), java.sql.Types.DATE)
                .param("source", plan.source())
                .update();
    }

    void measure(Indicator.Id indicator, Measurement measured) {
        sql.sql("""
                        insert into purposes.measurement (indicator, measured_on, value, source)
                        values (:indicator, :on, :value, :source)
                        on conflict (indicator, measured_on) do update set value = excluded.value, source = excluded.source
                        """)
                .param("indicator", indicator.value())
                .param("on", measured.on())
                .param("value", measured.value())
                .param("source", measured.source())
                .update();
    }

    /// False when something was measured on that day before: it stays.
    boolean add(Indicator.Id indicator, Measurement measured) {
        return sql.sql("""
                        insert into purposes.measurement (indicator, measured_on, value, source)
                        values (:indicator, :on, :value, :source)
                        on conflict (indicator, measured_on) do nothing
                        """)
                        .param("indicator", indicator.value())
                        .param("on", measured.on())
                        .param("value", measured.value())
                        .param("source", measured.source())
                        .update()
                == 1;
    }

    Optional<Measurement> remove(Indicator.Id indicator, LocalDate on) {
        return sql.sql("""
                        delete from purposes.measurement where indicator = :indicator and measured_on = :on
                        returning value, source
                        """)
                .param("indicator", indicator.value())
                .param("on", on)
                .query((row, _) -> new Measurement(on, row.getBigDecimal("value"), row.getString("source")))
                .optional();
    }

    Optional<Indicator> find(Indicator.Id id) {
        return grouped(sql.sql("""
                        select i.*, m.measured_on, m.value, m.source as measured_by
                          from purposes.indicator i left join purposes.measurement m on m.indicator = i.id
                         where i.id = :id
                         order by m.measured_on
                        """)
                        .param("id", id.value())
                        .query(MeasureTable::read)
                        .list())
                .stream()
                .findFirst();
    }

    List<Indicator> these(Collection<UUID> ids) {
        return grouped(sql.sql("""
                        select i.*, m.measured_on, m.value, m.source as measured_by
                          from purposes.indicator i left join purposes.measurement m on m.indicator = i.id
                         where i.id = any (:ids)
                         order by i.id, m.measured_on
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(MeasureTable::read)
                .list());
    }

    /// All indicators of these purposes and all their values, in one query.
    List<Indicator> of(List<Purpose.Id> purposes) {
        return grouped(sql.sql("""
                        select i.*, m.measured_on, m.value, m.source as measured_by
                          from purposes.indicator i left join purposes.measurement m on m.indicator = i.id
                         where i.purpose = any (:purposes)
                         order by i.purpose, i.place, m.measured_on
                        """)
                .param("purposes", purposes.stream().map(Purpose.Id::value).toArray(UUID[]::new))
                .query(MeasureTable::read)
                .list());
    }

    /// The first indicator of each of these purposes and its values, in one query.
    List<Indicator> firstOf(List<Purpose.Id> purposes) {
        return grouped(sql.sql("""
                        select i.*, m.measured_on, m.value, m.source as measured_by
                          from (select distinct on (purpose) * from purposes.indicator
                                 where purpose = any (:purposes) order by purpose, place) i
                          left join lateral (select * from purposes.measurement m
                                              where m.indicator = i.id offset 0) m on true
                         order by i.purpose, m.measured_on
                        """)
                .param("purposes", purposes.stream().map(Purpose.Id::value).toArray(UUID[]::new))
                .query(MeasureTable::read)
                .list());
    }

    Map<Purpose.Id, List<Stage>> stages(List<Purpose.Id> purposes) {
        var lines = new LinkedHashMap<Purpose.Id, List<Stage>>();
        sql.sql("select * from purposes.stage where purpose = any (:purposes) order by purpose, place")
                .param("purposes", purposes.stream().map(Purpose.Id::value).toArray(UUID[]::new))
                .query((RowCallbackHandler) row -> lines.computeIfAbsent(
                                new Purpose.Id(row.getObject("purpose", UUID.class)), _ -> new ArrayList<>())
                        .add(stage(row)));
        return lines;
    }

    void replaceStages(Purpose.Id purpose, List<Stage> stages) {
        sql.sql("delete from purposes.stage where purpose = :purpose")
                .param("purpose", purpose.value())
                .update();
        for (int place = 0; place < stages.size(); place++) {
            var stage = stages.get(place);
            sql.sql("""
                            insert into purposes.stage (purpose, place, key, name, starts, ends, happened)
                            values (:purpose, :place, :key, :name, :starts, :ends, :happened)
                            """)
                    .param("purpose", purpose.value())
                    .param("place", place + 1)
                    .param("key", stage.key() == null ? null : stage.key().name(), java.sql.Types.VARCHAR)
                    .param("name", stage.name(), java.sql.Types.VARCHAR)
                    .param("starts", stage.starts(), java.sql.Types.DATE)
                    .param("ends", stage.ends(), java.sql.Types.DATE)
                    .param("happened", stage.happened())
                    .update();
        }
    }

    /// One row of the join becomes an indicator with one value or none; rows of the same indicator are then put
    /// together.
    private static List<Indicator> grouped(List<Indicator> rows) {
        var whole = new LinkedHashMap<Indicator.Id, Indicator>();
        for (var row : rows) {
            whole.merge(row.id(), row, (before, after) -> {
                var values = new ArrayList<>(before.measurements());
                values.addAll(after.measurements());
                return before.with(values);
            });
        }
        return List.copyOf(whole.values());
    }

    private static Indicator read(ResultSet row, int number) throws SQLException {
        var on = row.getObject("measured_on", LocalDate.class);
        return new Indicator(
                new Indicator.Id(row.getObject("id", UUID.class)),
                new Purpose.Id(row.getObject("purpose", UUID.class)),
                row.getString("name"),
                row.getString("unit"),
                row.getBigDecimal("baseline"),
                row.getObject("baseline_at", LocalDate.class),
                row.getBigDecimal("target"),
                row.getObject("target_at", LocalDate.class),
                row.getString("source"),
                on == null
                        ? List.of()
                        : List.of(new Measurement(on, row.getBigDecimal("value"), row.getString("measured_by"))));
    }

    private static Stage stage(ResultSet row) throws SQLException {
        return new Stage(
                row.getString("key") instanceof String key ? Stage.Key.valueOf(key) : null,
                row.getString("name"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getString("happened"));
    }
}
