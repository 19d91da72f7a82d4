package heed.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Turns the day counts of the texts (-9 is nine days ago) into dates near today.
record Days(LocalDate today, ZoneId zone) {

    static Days of(Clock clock) {
        return new Days(LocalDate.now(clock), clock.getZone());
    }

    LocalDate on(String day) {
        return today.plusDays(Integer.parseInt(day));
    }

    Instant at(String day, int minuteOfDay) {
        return at(Integer.parseInt(day), minuteOfDay * 60);
    }

    Instant at(int day, int secondOfDay) {
        return today.plusDays(day).atStartOfDay(zone).toInstant().plus(Duration.ofSeconds(secondOfDay));
    }

    /// The most recent middle of `month` that lies at least two weeks back, or that of `yearsAgo` years before.
    LocalDate measured(int month, int yearsAgo) {
        var thisYear = LocalDate.of(today.getYear(), month, 15);
        var latest = thisYear.isAfter(today.minusDays(14)) ? thisYear.minusYears(1) : thisYear;
        return latest.minusYears(yearsAgo);
    }
}
