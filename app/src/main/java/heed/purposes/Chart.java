package heed.purposes;

import heed.purposes.Indicator.Measurement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The geometry of one indicator's line: what was measured, the goal, and the way still to go.
///
/// Coordinates lie in a box of the given width, between `top` and `bottom`; time runs to the right. Null where
/// there is no goal.
record Chart(
        String measured,
        @Nullable String toGoal,
        @Nullable Double goalY,
        Spot now,
        List<Spot> spots,
        List<Label> years) {

    record Spot(double x, double y) {}

    record Label(double x, String anchor, String text) {}

    /// Where on the line a day is marked, and with which number.
    record Tick(double x, int number) {}

    private static final double LABEL = 54;

    /// Empty list of values gives null: there is nothing to draw.
    static @Nullable Chart of(Indicator it, double width, double top, double bottom) {
        var values = values(it);
        if (values.isEmpty()) {
            return null;
        }
        var scale = Scale.of(it, values, width, top, bottom);
        var spots = values.stream().map(v -> scale.spot(v.on(), v.value())).toList();
        var now = spots.getLast();
        var goal = it.target() == null || it.targetAt() == null ? null : scale.spot(it.targetAt(), it.target());
        return new Chart(
                spots.stream().map(Chart::point).collect(Collectors.joining(" ", "M", "")),
                goal == null || goal.x() <= now.x() ? null : "M" + point(now) + " " + point(goal),
                goal == null ? null : goal.y(),
                now,
                spots,
                years(values, it.targetAt(), scale, width));
    }

    /// Those of the days that lie on the line, each with its number among all of them.
    static List<Tick> ticks(Indicator it, List<LocalDate> days, double width) {
        var values = values(it);
        var ticks = new ArrayList<Tick>();
        if (!values.isEmpty()) {
            var scale = Scale.of(it, values, width, 0, 1);
            for (int i = 0; i < days.size(); i++) {
                var day = days.get(i).toEpochDay();
                if (day >= scale.from() && day <= scale.until()) {
                    ticks.add(new Tick(
                            scale.spot(days.get(i), values.getFirst().value()).x(), i + 1));
                }
            }
        }
        return ticks;
    }

    /// The baseline is the first value, unless something was measured on that day.
    static List<Measurement> values(Indicator it) {
        var first = it.baseline() == null || it.baselineAt() == null
                ? Stream.<Measurement>of()
                : Stream.of(new Measurement(it.baselineAt(), it.baseline(), it.source()));
        var from = it.baselineAt();
        var later = it.measurements().stream().filter(m -> from == null || m.on().isAfter(from));
        return Stream.concat(first, later).toList();
    }

    private static String point(Spot spot) {
        return number(spot.x()) + " " + number(spot.y());
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /// First, latest and goal year; the latest gives way where it would touch another.
    private static List<Label> years(List<Measurement> values, @Nullable LocalDate goal, Scale scale, double width) {
        var labels = new ArrayList<Label>();
        labels.add(new Label(0, "start", year(values.getFirst().on())));
        var latest = values.getLast().on();
        var x = scale.spot(latest, values.getLast().value()).x();
        var beyond = goal != null && goal.isAfter(latest);
        if (values.size() > 1 && x > LABEL) {
            if (!beyond || x > width - 4) {
                labels.add(new Label(width, "end", year(latest)));
            } else if (x < width - LABEL) {
                labels.add(new Label(x, "middle", year(latest)));
            }
        }
        if (goal != null && beyond) {
            labels.add(new Label(width, "end", year(goal)));
        }
        return labels;
    }

    private static String year(LocalDate date) {
        return String.valueOf(date.getYear());
    }

    private record Scale(long from, long until, double low, double high, double width, double top, double bottom) {

        static Scale of(Indicator it, List<Measurement> values, double width, double top, double bottom) {
            var all = Stream.concat(values.stream().map(Measurement::value), Stream.ofNullable(it.target()))
                    .mapToDouble(BigDecimal::doubleValue)
                    .summaryStatistics();
            var last = values.getLast().on();
            var end = it.targetAt() != null && it.targetAt().isAfter(last) ? it.targetAt() : last;
            return new Scale(
                    values.getFirst().on().toEpochDay(),
                    end.toEpochDay(),
                    all.getMin(),
                    all.getMax(),
                    width,
                    top,
                    bottom);
        }

        Spot spot(LocalDate on, BigDecimal value) {
            var along = until == from ? 0.5 : (double) (on.toEpochDay() - from) / (until - from);
            var up = high == low ? 0.5 : (value.doubleValue() - low) / (high - low);
            return new Spot(4 + (width - 8) * along, bottom - (bottom - top) * up);
        }
    }
}
