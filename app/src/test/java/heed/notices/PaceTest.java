package heed.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// A mail goes out at seven in the morning by the clocks of the town.
class PaceTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void theMomentIsTheLatestSevenOClock() {
        assertThat(Pace.DAILY.moment(at("2026-11-23", "07:00"), BERLIN)).isEqualTo(at("2026-11-23", "07:00"));
        assertThat(Pace.DAILY.moment(at("2026-11-23", "06:59"), BERLIN)).isEqualTo(at("2026-11-22", "07:00"));
        assertThat(Pace.WEEKLY.moment(at("2026-11-23", "07:00"), BERLIN)).isEqualTo(at("2026-11-23", "07:00"));
        assertThat(Pace.WEEKLY.moment(at("2026-11-23", "06:59"), BERLIN)).isEqualTo(at("2026-11-16", "07:00"));
        assertThat(Pace.WEEKLY.moment(at("2026-11-22", "23:00"), BERLIN)).isEqualTo(at("2026-11-16", "07:00"));
        assertThat(Pace.NONE.moment(at("2026-11-22", "23:00"), BERLIN)).isEqualTo(Instant.MIN);
    }

    /// Hour by hour through two years, with days of 23 and 25 hours.
    @Test
    void itIsAlwaysSevenAndNeverMoreThanADayOrAWeekAgo() {
        var end = at("2027-12-31", "12:00");
        for (var now = at("2026-01-01", "12:00"); now.isBefore(end); now = now.plus(Duration.ofHours(1))) {
            var daily = Pace.DAILY.moment(now, BERLIN).atZone(BERLIN);
            var weekly = Pace.WEEKLY.moment(now, BERLIN).atZone(BERLIN);

            assertThat(daily.toLocalTime()).isEqualTo(LocalTime.of(7, 0));
            assertThat(Duration.between(daily.toInstant(), now)).isBetween(Duration.ZERO, Duration.ofHours(25));
            assertThat(weekly.toLocalTime()).isEqualTo(LocalTime.of(7, 0));
            assertThat(weekly.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(Duration.between(weekly.toInstant(), now))
                    .isBetween(Duration.ZERO, Duration.ofHours(24 * 7 + 1));
        }
    }

    private static Instant at(String day, String time) {
        return LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(BERLIN).toInstant();
    }
}
