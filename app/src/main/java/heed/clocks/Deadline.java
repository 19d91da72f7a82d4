package heed.clocks;

import heed.offices.WorkingTime;
import heed.offices.WorkingTime.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/// By when something is owed: working days of an office that lie outside the pauses.
///
/// The day on which a clock starts does not count. It is due when the office closes on the last day that counts;
/// whoever acts within that very second is in time. An office that has not said when it works is held to Monday
/// to Friday, 9 to 5.
record Deadline(WorkingTime time, List<Away> pauses) {

    /// From the first day that does not count to just before the next that does.
    record Away(LocalDate since, LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(since) && day.isBefore(until);
        }
    }

    private static final List<Span> USUAL = List.of(new Span(LocalTime.of(9, 0), LocalTime.of(17, 0)));

    Deadline {
        pauses = List.copyOf(pauses);
        time = time.everWorks() ? time : usual(time);
    }

    static Deadline of(WorkingTime time) {
        return new Deadline(time, List.of());
    }

    private static WorkingTime usual(WorkingTime time) {
        var week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .collect(Collectors.toMap(it -> it, _ -> USUAL));
        return new WorkingTime(time.zone(), week, time.holidays());
    }

    boolean counts(LocalDate day) {
        return time.worksOn(day) && pauses.stream().noneMatch(it -> it.covers(day));
    }

    Instant due(Instant from, int days) {
        var day = day(from);
        for (int left = Math.max(days, 1); left > 0; ) {
            day = day.plusDays(1);
            left -= counts(day) ? 1 : 0;
        }
        var open = time.openings(day);
        return open.isEmpty()
                ? day.plusDays(1).atStartOfDay(time.zone()).toInstant()
                : open.getLast().to();
    }

    static boolean inTime(Instant at, Instant due) {
        return !at.truncatedTo(ChronoUnit.SECONDS).isAfter(due);
    }

    /// Days that count after today and up to the day on which it is due; 0 on that day.
    int left(Instant now, Instant due) {
        return counting(day(now), day(due.minusMillis(1)));
    }

    /// Days that count after the day on which it was due and up to today; 0 on that day.
    int late(Instant now, Instant due) {
        return counting(day(due.minusMillis(1)), day(now));
    }

    private int counting(LocalDate after, LocalDate until) {
        int days = 0;
        for (var day = after.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            days += counts(day) ? 1 : 0;
        }
        return days;
    }

    LocalDate day(Instant at) {
        return at.atZone(time.zone()).toLocalDate();
    }
}
