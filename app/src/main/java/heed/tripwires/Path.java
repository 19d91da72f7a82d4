package heed.tripwires;

import heed.purposes.Indicator;
import heed.purposes.Indicator.Measurement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The straight way of a number from where it starts to its goal, and how far behind it a measured value is.
///
/// @param behind in per cent of the whole way; negative when it is ahead
record Path(Measurement latest, BigDecimal expected, BigDecimal behind) {

    /// Null where nothing was measured after the start, or there is no way to go.
    static @Nullable Path of(Indicator it) {
        var from = it.baselineAt();
        var until = it.targetAt();
        var start = it.baseline();
        var goal = it.target();
        if (from == null || until == null || start == null || goal == null || start.compareTo(goal) == 0) {
            return null;
        }
        var latest = it.measurements().stream()
                .filter(measured -> measured.on().isAfter(from))
                .reduce((_, later) -> later)
                .orElse(null);
        if (latest == null) {
            return null;
        }
        var way = goal.subtract(start);
        var expected = start.add(way.multiply(gone(from, until, latest.on())));
        var behind = expected.subtract(latest.value()).movePointRight(2).divide(way, MathContext.DECIMAL64);
        return new Path(latest, expected, behind);
    }

    /// The share of the time that has gone, at most all of it.
    private static BigDecimal gone(LocalDate from, LocalDate until, LocalDate day) {
        var all = ChronoUnit.DAYS.between(from, until);
        var gone = Math.min(all, ChronoUnit.DAYS.between(from, day));
        return BigDecimal.valueOf(gone).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
    }
}
