package heed.purposes;

import heed.purposes.Indicator.Measurement;
import heed.web.Shell;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One indicator as pages show it: the value now, where it came from, where it is to go, the line and the same as
/// a table.
record Trend(
        UUID id,
        String name,
        @Nullable String now,
        @Nullable String change,
        @Nullable String goal,
        @Nullable String goalShort,
        String source,
        @Nullable String said,
        List<Value> values,
        @Nullable Chart chart,
        @Nullable Chart mini,
        @Nullable Gauge gauge) {

    record Value(LocalDate on, String value, String source, boolean start) {}

    /// The value now and the goal, on a scale that also holds where it started.
    record Gauge(double value, double goal, double from, double to) {}

    static Trend of(Indicator it, Shell shell) {
        return of(it, shell, true);
    }

    /// As cards in long lists show it: without the large line and its table.
    static Trend brief(Indicator it, Shell shell) {
        return of(it, shell, false);
    }

    private static Trend of(Indicator it, Shell shell, boolean whole) {
        var figures = new Figures(shell.locale());
        var values = Chart.values(it);
        var last = values.isEmpty() ? null : values.getLast();
        var now = last == null ? null : figures.of(last.value(), it.unit());
        var goal = it.target() == null ? null : figures.of(it.target(), it.unit());
        return new Trend(
                it.id().value(),
                it.name(),
                now,
                change(values, it, shell, figures),
                goal == null || it.targetAt() == null ? null : shell.say("purposes.goal-by", goal, year(it.targetAt())),
                goal == null ? null : shell.say("purposes.goal", goal),
                it.source(),
                whole ? said(it, values, shell, figures) : null,
                whole ? values(it, values, figures) : List.of(),
                whole ? Chart.of(it, 360, 26, 104) : null,
                Chart.of(it, 132, 6, 38),
                gauge(it, last));
    }

    private static List<Value> values(Indicator it, List<Measurement> values, Figures figures) {
        return values.stream()
                .map(v ->
                        new Value(v.on(), figures.of(v.value(), it.unit()), v.source(), v.on().equals(it.baselineAt())))
                .toList();
    }

    private static @Nullable String change(List<Measurement> values, Indicator it, Shell shell, Figures figures) {
        if (values.isEmpty()) {
            return null;
        }
        var first = values.getFirst();
        var year = year(first.on());
        if (values.size() == 1) {
            return shell.say("purposes.measured-in", year);
        }
        var start = figures.of(first.value(), it.unit());
        return switch (Integer.signum(values.getLast().value().compareTo(first.value()))) {
            case 1 -> shell.say("purposes.up-from", start, year);
            case -1 -> shell.say("purposes.down-from", start, year);
            default -> shell.say("purposes.same-as", year);
        };
    }

    /// What the picture shows, in one sentence.
    private static @Nullable String said(Indicator it, List<Measurement> values, Shell shell, Figures figures) {
        if (values.isEmpty()) {
            return null;
        }
        var first = values.getFirst();
        var last = values.getLast();
        var line = shell.say(
                "purposes.chart",
                it.name(),
                figures.of(first.value(), it.unit()),
                year(first.on()),
                figures.of(last.value(), it.unit()),
                year(last.on()));
        return it.target() == null || it.targetAt() == null
                ? line
                : line + " "
                        + shell.say("purposes.chart-goal", figures.of(it.target(), it.unit()), year(it.targetAt()));
    }

    /// Per cent run from 0 to 100; anything else from 0 to a little beyond the larger of value, start and goal.
    private static @Nullable Gauge gauge(Indicator it, @Nullable Measurement last) {
        if (last == null || it.target() == null) {
            return null;
        }
        var value = last.value().doubleValue();
        var goal = it.target().doubleValue();
        var start = it.baseline() == null ? 0 : it.baseline().doubleValue();
        var from = Math.min(0, Math.min(start, Math.min(value, goal)));
        var to = it.unit().equals("%") ? 100 : 1.08 * Math.max(start, Math.max(value, goal));
        return to <= from ? null : new Gauge(value, goal, from, to);
    }

    static String year(LocalDate date) {
        return String.valueOf(date.getYear());
    }
}
