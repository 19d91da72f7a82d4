package heed.readings;

import heed.purposes.Indicator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/// A value that was taken off a line, with the reason and who did it.
record Recall(
        Indicator.Id indicator,
        LocalDate on,
        BigDecimal value,
        String source,
        String why,
        String byName,
        String hatLabel,
        Instant at) {

    static final int LONGEST = 1000;

    /// A value of a day, whatever zeros it was written with.
    record Taken(LocalDate on, BigDecimal value) {

        static Taken of(LocalDate on, BigDecimal value) {
            return new Taken(on, value.stripTrailingZeros());
        }
    }
}
