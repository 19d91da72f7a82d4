package heed.notices;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// How often somebody gets their unread notices by mail: never, each morning, or on Monday mornings.
enum Pace {
    NONE,
    DAILY,
    WEEKLY;

    static final LocalTime MORNING = LocalTime.of(7, 0);

    /// The latest moment at which such mails go out, by the clocks of the town.
    Instant moment(Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        return switch (this) {
            case NONE -> Instant.MIN;
            case DAILY -> morning(today, zone).isAfter(now) ? morning(today.minusDays(1), zone) : morning(today, zone);
            case WEEKLY -> {
                var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield morning(monday, zone).isAfter(now) ? morning(monday.minusWeeks(1), zone) : morning(monday, zone);
            }
        };
    }

    private static Instant morning(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "notices.mail-" + word();
    }
}
