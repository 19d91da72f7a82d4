package heed.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.offices.WorkingTime.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The calendar against another that is slow and obvious: it looks at the wall clock minute by minute, day by day.
class WorkingTimeTest {

    static final long SEED = 20_261_122;
    static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/St_Johns",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Africa/Casablanca",
            "America/Sao_Paulo",
            "Asia/Gaza",
            "UTC");
    /// Around changes of clocks, leap days and turns of years.
    static final List<String> DAYS = List.of(
            "2026-03-28",
            "2026-10-24",
            "2024-02-28",
            "2000-02-28",
            "2100-02-27",
            "2026-04-04",
            "2026-10-03",
            "2018-11-03",
            "2026-12-30",
            "2026-02-14",
            "2026-03-07",
            "2026-11-22");

    final Random random = new Random(SEED);

    @Test
    void workingDaysAreThoseOfTheObviousCalendar() {
        for (int i = 0; i < 3_000; i++) {
            var time = any();
            var from = day();
            int days = random.nextInt(60);
            assertThat(time.plusWorkingDays(from, days))
                    .as("%s from %s", time, from)
                    .isEqualTo(slow(time, from, days));
        }
    }

    @Test
    void workingHoursAreThoseOfTheObviousClock() {
        for (int i = 0; i < 1_000; i++) {
            var time = any();
            var from = instant(time);
            var work = Duration.ofMinutes(random.nextInt(60 * 20));
            assertThat(time.plus(from, work))
                    .as("%s from %s by %s", time, from, work)
                    .isEqualTo(slow(time, from, work));
        }
    }

    @Test
    void timeBetweenIsThatOfTheObviousClock() {
        for (int i = 0; i < 1_000; i++) {
            var time = any();
            var from = instant(time);
            var to = from.plus(random.nextInt(4 * 24 * 60), ChronoUnit.MINUTES);
            assertThat(time.between(from, to))
                    .as("%s from %s to %s", time, from, to)
                    .isEqualTo(slow(time, from, to));
        }
    }

    @Test
    void whatIsAddedIsWhatLiesBetween() {
        for (int i = 0; i < 2_000; i++) {
            var time = any();
            var from = instant(time);
            var work = Duration.ofMinutes(random.nextInt(60 * 200));
            assertThat(time.between(from, time.plus(from, work)))
                    .as("%s from %s", time, from)
                    .isEqualTo(work);
        }
    }

    /// Monday to Friday, nine to five, with Christmas and New Year's Day off: counted by hand.
    @Test
    void tenWorkingDaysOverTheTurnOfTheYear() {
        var time = nineToFive("Europe/Berlin", Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1)));
        assertThat(time.plusWorkingDays(LocalDate.of(2026, 12, 21), 10)).isEqualTo(LocalDate.of(2027, 1, 6));
        assertThat(time.due(Instant.parse("2026-12-21T22:59:59Z"), 10))
                .isEqualTo(Instant.parse("2027-01-06T16:00:00Z"));
        assertThat(time.due(Instant.parse("2026-12-21T23:00:00Z"), 10))
                .as("in Berlin it is the 22nd")
                .isEqualTo(Instant.parse("2027-01-07T16:00:00Z"));
    }

    @Test
    void theDayOnWhichClocksGoForwardHasNoHourBetweenTwoAndThree() {
        var night = time("Europe/Berlin", Map.of(DayOfWeek.SUNDAY, List.of(span("01:30", "04:00"))), Set.of());
        assertThat(night.between(Instant.parse("2026-03-28T12:00:00Z"), Instant.parse("2026-03-29T12:00:00Z")))
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(night.between(Instant.parse("2026-10-24T12:00:00Z"), Instant.parse("2026-10-25T12:00:00Z")))
                .isEqualTo(Duration.ofMinutes(210));
    }

    @Test
    void anOfficeWithoutHoursPromisesNoTime() {
        var never = time("UTC", Map.of(), Set.of());
        assertThat(never.nextOpen(Instant.EPOCH)).isEmpty();
        assertThatThrownBy(() -> never.plusWorkingDays(LocalDate.EPOCH, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void hoursThatOverlapAreRefused() {
        assertThatThrownBy(() -> time(
                        "UTC",
                        Map.of(DayOfWeek.MONDAY, List.of(span("09:00", "12:00"), span("11:00", "17:00"))),
                        Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LocalDate slow(WorkingTime time, LocalDate from, int days) {
        var at = from;
        for (int left = days; left > 0; ) {
            at = at.plusDays(1);
            boolean works = time.week().containsKey(at.getDayOfWeek())
                    && !time.holidays().contains(at);
            left -= works ? 1 : 0;
        }
        return at;
    }

    private static Instant slow(WorkingTime time, Instant from, Duration work) {
        var at = from;
        for (long left = work.toMinutes(); left > 0; at = at.plus(1, ChronoUnit.MINUTES)) {
            left -= onTheWall(time, at) ? 1 : 0;
        }
        return at;
    }

    private static Duration slow(WorkingTime time, Instant from, Instant to) {
        long minutes = 0;
        for (var at = from; at.isBefore(to); at = at.plus(1, ChronoUnit.MINUTES)) {
            minutes += onTheWall(time, at) ? 1 : 0;
        }
        return Duration.ofMinutes(minutes);
    }

    private static boolean onTheWall(WorkingTime time, Instant at) {
        var wall = at.atZone(time.zone()).toLocalDateTime();
        return !time.holidays().contains(wall.toLocalDate())
                && time.week().getOrDefault(wall.getDayOfWeek(), List.of()).stream()
                        .anyMatch(it -> !wall.toLocalTime().isBefore(it.opens())
                                && wall.toLocalTime().isBefore(it.closes()));
    }

    private LocalDate day() {
        return LocalDate.parse(DAYS.get(random.nextInt(DAYS.size()))).plusDays(random.nextInt(7) - 3);
    }

    private Instant instant(WorkingTime time) {
        return day().atTime(random.nextInt(24), random.nextInt(60))
                .atZone(time.zone())
                .toInstant();
    }

    private WorkingTime any() {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        while (week.isEmpty()) {
            for (var day : DayOfWeek.values()) {
                int first = random.nextInt(12 * 60);
                int then = first + 1 + random.nextInt(5 * 60);
                int again = then + random.nextInt(60);
                int last = again + 1 + random.nextInt(5 * 60);
                switch (random.nextInt(4)) {
                    case 0 -> week.put(day, List.of(span(first, then), span(again, last)));
                    case 1, 2 -> week.put(day, List.of(span(first, last)));
                    default -> week.remove(day);
                }
            }
        }
        var holidays = new TreeSet<LocalDate>();
        for (int i = random.nextInt(20); i > 0; i--) {
            holidays.add(day().plusDays(random.nextInt(30)));
        }
        return time(ZONES.get(random.nextInt(ZONES.size())), week, holidays);
    }

    private static WorkingTime nineToFive(String zone, Set<LocalDate> holidays) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day, List.of(span("09:00", "17:00")));
            }
        }
        return time(zone, week, holidays);
    }

    private static WorkingTime time(String zone, Map<DayOfWeek, List<Span>> week, Set<LocalDate> holidays) {
        return new WorkingTime(ZoneId.of(zone), week, new TreeSet<>(holidays));
    }

    private static Span span(String opens, String closes) {
        return new Span(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Span span(int opens, int closes) {
        return new Span(LocalTime.MIN.plusMinutes(opens), LocalTime.MIN.plusMinutes(closes));
    }
}
