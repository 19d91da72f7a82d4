package heed.readings;

import heed.purposes.Indicator;
import heed.purposes.Purpose;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// Where the values of an indicator are fetched from, and how often.
///
/// @param failures how many times in a row nothing could be read
record Feed(
        Indicator.Id indicator, Purpose.Id purpose, Plan plan, String byName, Instant at, Instant due, int failures) {

    enum Kind {
        CSV(Set.of("text/csv", "text/x-csv", "application/csv", "text/plain")),
        JSON(Set.of("application/json", "text/json", "+json", "text/plain"));

        private final Set<String> types;

        Kind(Set<String> types) {
            this.types = types;
        }

        Set<String> types() {
            return types;
        }
    }

    enum Rhythm {
        DAILY,
        WEEKLY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String key() {
            return "readings.rhythm-" + word();
        }
    }

    /// What an official says of it. `rows`, `day` and `value` are columns of CSV, or paths in JSON; blank where the
    /// whole answer is one row, and where the day is the day of fetching. Only rows whose `where` says `is` count.
    record Plan(
            String address,
            Kind kind,
            String rows,
            String day,
            String value,
            String where,
            String is,
            String source,
            Rhythm rhythm) {

        /// The same for the same words, so that what is saved is what was tried.
        String fingerprint() {
            return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }
}
