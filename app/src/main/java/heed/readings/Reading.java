package heed.readings;

import heed.purposes.Indicator.Measurement;
import java.util.List;
import java.util.Locale;

/// What was read at an address.
sealed interface Reading {

    /// The earliest first; each day once. `unreadable` rows had no day or no number; days still to come are left out.
    record Values(List<Measurement> values, int unreadable) implements Reading {}

    /// Nothing; the key of the reason, and its detail.
    record Failed(String key, String detail) implements Reading {

        static Failed of(Why why, String detail) {
            var shortly = detail.length() > 80 ? detail.substring(0, 80) : detail;
            return new Failed(
                    "readings.why-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-'), shortly);
        }
    }

    enum Why {
        NOT_CSV,
        NOT_JSON,
        NO_COLUMN,
        NO_ROWS,
        NO_VALUE,
        DAY_TWICE,
        TOO_MANY
    }
}
