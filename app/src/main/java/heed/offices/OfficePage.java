package heed.offices;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everything the page of an office shows, already decided.
record OfficePage(
        Office office,
        @Nullable Office above,
        List<Office> beneath,
        @Nullable Office joined,
        List<Office.Staff> staff,
        List<Office.Duty> duty,
        WorkingTime time,
        boolean open,
        @Nullable Instant opens,
        List<Office.Holiday> holidays,
        List<Office.Past> history,
        boolean tends) {

    static final int MOST = 12;

    /// The key of the day's name.
    static String day(DayOfWeek day) {
        return "offices.day-" + day.name().toLowerCase(java.util.Locale.ROOT);
    }

    /// "9:00–12:00, 13:00–17:00"; empty on a day without hours.
    static String hours(WorkingTime time, DayOfWeek day) {
        return time.week().getOrDefault(day, List.of()).stream()
                .map(it -> it.opens() + "–" + it.closes())
                .collect(Collectors.joining(", "));
    }

    static String pastKey(Office.Change change) {
        return "offices.past-" + change.name().toLowerCase(java.util.Locale.ROOT);
    }
}
