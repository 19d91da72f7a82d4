package heed.readings;

import heed.purposes.Indicator;
import heed.purposes.Indicator.Measurement;
import heed.readings.Reading.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A value that stands at the address, beside what the line says of its day.
record Found(
        LocalDate on,
        BigDecimal value,
        State state,
        @Nullable BigDecimal kept) {

    enum State {
        NEW,
        SAME,
        /// Another value stands on the line, and stays.
        DIFFERS,
        /// It was taken back, and stays away.
        TAKEN_BACK,
        /// On the day on which the line starts, or earlier.
        BEFORE_START;

        String key() {
            return "readings.state-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// In the order of the values.
    static List<Found> of(Values values, Indicator it, Set<Recall.Taken> takenBack) {
        var line = it.measurements().stream().collect(Collectors.toMap(Measurement::on, Function.identity()));
        return values.values().stream()
                .map(value -> {
                    var stands = line.get(value.on());
                    return new Found(
                            value.on(),
                            value.value(),
                            state(value, stands, it.baselineAt(), takenBack),
                            stands == null ? null : stands.value());
                })
                .toList();
    }

    private static State state(
            Measurement value, @Nullable Measurement stands, @Nullable LocalDate start, Set<Recall.Taken> takenBack) {
        if (start != null && !value.on().isAfter(start)) {
            return State.BEFORE_START;
        }
        if (stands != null) {
            return stands.value().compareTo(value.value()) == 0 ? State.SAME : State.DIFFERS;
        }
        return takenBack.contains(Recall.Taken.of(value.on(), value.value())) ? State.TAKEN_BACK : State.NEW;
    }
}
