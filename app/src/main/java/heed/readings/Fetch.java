package heed.readings;

import heed.purposes.Indicator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/// A value as it was fetched: where, and when it was seen there first and last.
record Fetch(
        Indicator.Id indicator,
        LocalDate on,
        BigDecimal value,
        String address,
        String source,
        Instant fetched,
        Instant seen) {}
