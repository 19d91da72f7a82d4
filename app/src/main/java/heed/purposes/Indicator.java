package heed.purposes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A number that shows whether life got better: from where, to where, until when, and who measures it.
public record Indicator(
        Id id,
        Purpose.Id purpose,
        String name,
        String unit,
        @Nullable BigDecimal baseline,
        @Nullable LocalDate baselineAt,
        @Nullable BigDecimal target,
        @Nullable LocalDate targetAt,
        String source,
        List<Measurement> measurements) {

    public record Id(UUID value) {}

    /// A value that was measured, on a day, as somebody published it.
    public record Measurement(LocalDate on, BigDecimal value, String source) {}

    /// An indicator as it is written down; blank and null where it is not said yet.
    public record Plan(
            String name,
            String unit,
            @Nullable BigDecimal baseline,
            @Nullable LocalDate baselineAt,
            @Nullable BigDecimal target,
            @Nullable LocalDate targetAt,
            String source) {}

    Indicator with(List<Measurement> values) {
        return new Indicator(
                id, purpose, name, unit, baseline, baselineAt, target, targetAt, source, List.copyOf(values));
    }

    /// The latest value; the start of the line where nothing was measured since, or null.
    public @Nullable Measurement now() {
        var values = Chart.values(this);
        return values.isEmpty() ? null : values.getLast();
    }

    public boolean complete() {
        return !unit.isBlank()
                && !source.isBlank()
                && baseline != null
                && baselineAt != null
                && target != null
                && targetAt != null;
    }
}
