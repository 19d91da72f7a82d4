package heed.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import heed.offices.WorkingTime;
import heed.offices.WorkingTime.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The arithmetic of deadlines against a slow and obvious one that looks at every minute.
class DeadlineTest {

    private static final List<Span> DAY = List.of(
            new Span(LocalTime.of(8, 30), LocalTime.of(12, 30)), new Span(LocalTime.of(13, 30), LocalTime.of(17, 0)));
    /// Hours within which clocks change, in Berlin and on Lord Howe.
    private static final List<Span> NIGHT = List.of(new Span(LocalTime.of(1, 45), LocalTime.of(2, 30)));
    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC")
            .map(ZoneId::of)
            .toList();

    record Case(WorkingTime time, List<Deadline.Away> pauses, Instant from, int days) {}

    interface Way {
        Instant due(Case it);
    }

    static Instant fast(Case it) {
        return new Deadline(it.time(), it.pauses()).due(it.from(), it.days());
    }

    /// Walks from minute to minute, and looks at the wall of the office.
    static Instant slow(Case it) {
        var first = it.from().atZone(it.time().zone()).toLocalDate();
        var today = first;
        int counted = 0;
        Instant lastOpen = null;
        for (var at = Instant.ofEpochSecond(it.from().getEpochSecond() / 60 * 60); ; at = at.plusSeconds(60)) {
            var wall = at.atZone(it.time().zone());
            var day = wall.toLocalDate();
            if (!day.equals(today)) {
                if (counted == it.days()) {
                    return lastOpen == null ? at : lastOpen.plusSeconds(60);
                }
                today = day;
                counted += counts(it, day) ? 1 : 0;
            }
            var time = wall.toLocalTime();
            if (counted == it.days()
                    && it.time().week().getOrDefault(day.getDayOfWeek(), List.of()).stream()
                            .anyMatch(span -> !time.isBefore(span.opens()) && time.isBefore(span.closes()))) {
                lastOpen = at;
            }
        }
    }

    private static boolean counts(Case it, LocalDate day) {
        for (var pause : it.pauses()) {
            for (var away = pause.since(); away.isBefore(pause.until()); away = away.plusDays(1)) {
                if (away.equals(day)) {
                    return false;
                }
            }
        }
        return it.time().week().containsKey(day.getDayOfWeek())
                && it.time().holidays().stream().noneMatch(day::equals);
    }

    /// Around leap days, changes of the clock, and the turn of years.
    static List<Case> cases(long seed, int count) {
        var random = new Random(seed);
        var near = List.of(
                "2024-02-27", "2023-02-26", "2026-03-26", "2026-10-22", "2026-12-22", "2025-04-03", "2025-10-02");
        return IntStream.range(0, count)
                .mapToObj(_ -> {
                    var zone = ZONES.get(random.nextInt(ZONES.size()));
                    var start = LocalDate.parse(near.get(random.nextInt(near.size())))
                            .plusDays(random.nextInt(6) - 3);
                    var from = start.atStartOfDay(zone).toInstant().plusSeconds(random.nextInt(86_400));
                    var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
                    Arrays.stream(DayOfWeek.values())
                            .filter(day -> day.getValue() < 6 ? random.nextInt(5) > 0 : random.nextInt(8) == 0)
                            .forEach(day -> week.put(day, random.nextInt(4) == 0 ? NIGHT : DAY));
                    week.putIfAbsent(
                            DayOfWeek.SUNDAY,
                            week.isEmpty() ? NIGHT : week.values().iterator().next());
                    if (random.nextBoolean() && week.size() > 1) {
                        week.remove(DayOfWeek.SUNDAY);
                    }
                    var holidays = new TreeSet<LocalDate>();
                    for (int n = random.nextInt(4); n > 0; n--) {
                        holidays.add(start.plusDays(random.nextInt(20)));
                    }
                    var pauses = new ArrayList<Deadline.Away>();
                    for (int n = random.nextInt(3); n > 0; n--) {
                        var since = start.plusDays(random.nextInt(10));
                        pauses.add(new Deadline.Away(since, since.plusDays(1 + random.nextInt(9))));
                    }
                    return new Case(new WorkingTime(zone, week, holidays), pauses, from, 1 + random.nextInt(8));
                })
                .toList();
    }

    @Test
    void itIsDueWhenTheSlowCalculationSays() {
        for (var it : cases(20261123, 400)) {
            assertThat(fast(it)).as(it.toString()).isEqualTo(slow(it));
        }
    }

    static Map<String, Way> mutants() {
        return Map.of(
                "counts weekends",
                it -> fast(new Case(everyDay(it.time()), it.pauses(), it.from(), it.days())),
                "forgets holidays",
                it -> fast(new Case(
                        new WorkingTime(it.time().zone(), it.time().week(), new TreeSet<>()),
                        it.pauses(),
                        it.from(),
                        it.days())),
                "forgets pauses",
                it -> fast(new Case(it.time(), List.of(), it.from(), it.days())),
                "ends a pause a day late",
                it -> fast(new Case(
                        it.time(),
                        it.pauses().stream()
                                .map(one -> new Deadline.Away(
                                        one.since(), one.until().plusDays(1)))
                                .toList(),
                        it.from(),
                        it.days())),
                "counts the day on which it starts",
                it -> fast(new Case(it.time(), it.pauses(), it.from().minus(Duration.ofDays(1)), it.days())),
                "adds 24 hours for a day",
                DeadlineTest::byHours,
                "reads the wall in Greenwich",
                it -> fast(new Case(
                        new WorkingTime(
                                ZoneOffset.UTC, it.time().week(), it.time().holidays()),
                        it.pauses(),
                        it.from(),
                        it.days())),
                "takes February for 28 days",
                it -> fast(it).atZone(it.time().zone()).toLocalDate().equals(LocalDate.of(2024, 2, 29))
                        ? fast(it).plus(Duration.ofDays(1))
                        : fast(it));
    }

    static List<String> names() {
        return mutants().keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theMutantIsFound(String name) {
        var mutant = Objects.requireNonNull(mutants().get(name));
        assertThat(cases(20261123, 400))
                .as("the check must be able to fail")
                .anyMatch(it -> !mutant.due(it).equals(slow(it)));
    }

    private static WorkingTime everyDay(WorkingTime time) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        var hours = time.week().values().iterator().next();
        Arrays.stream(DayOfWeek.values())
                .forEach(day -> week.put(day, time.week().getOrDefault(day, hours)));
        return new WorkingTime(time.zone(), week, time.holidays());
    }

    /// Closing time of the first day, and 24 hours for each day after it.
    private static Instant byHours(Case it) {
        var due = fast(it);
        var zone = it.time().zone();
        var from = it.from().atZone(zone).toLocalDate();
        var days = Duration.between(
                from.atStartOfDay(), due.atZone(zone).toLocalDate().atStartOfDay());
        var closes = due.atZone(zone).toLocalTime();
        return from.atTime(closes).atZone(zone).toInstant().plus(days);
    }

    @Test
    void theVerySecondOfTheDeadlineIsInTime() {
        var due = Instant.parse("2026-11-23T16:00:00Z");

        assertThat(Deadline.inTime(due.minusMillis(1), due)).isTrue();
        assertThat(Deadline.inTime(due, due)).isTrue();
        assertThat(Deadline.inTime(due.plusMillis(999), due)).isTrue();
        assertThat(Deadline.inTime(due.plusSeconds(1), due)).isFalse();
    }

    @Test
    void twoOfficesCountTheirOwnDays() {
        var zone = ZoneId.of("Europe/Berlin");
        var from = Instant.parse("2026-12-22T09:00:00Z");
        var holidays = new TreeSet<>(List.of(LocalDate.of(2026, 12, 25)));
        var all = week(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
        var usual = Deadline.of(new WorkingTime(zone, all, holidays));
        var tuesdays = Deadline.of(new WorkingTime(zone, week(DayOfWeek.TUESDAY), holidays));

        assertThat(usual.due(from, 3)).isEqualTo("2026-12-28T16:00:00Z");
        assertThat(tuesdays.due(from, 3)).isEqualTo("2027-01-12T16:00:00Z");
        assertThat(usual.left(from, usual.due(from, 3))).isEqualTo(3);
        assertThat(usual.late(Instant.parse("2026-12-30T09:00:00Z"), usual.due(from, 3)))
                .isEqualTo(2);
    }

    @Test
    void anOfficeWithoutHoursIsHeldToTheUsualOnes() {
        var silent = Deadline.of(new WorkingTime(ZoneOffset.UTC, Map.of(), new TreeSet<>()));

        assertThat(silent.due(Instant.parse("2026-11-20T12:00:00Z"), 2)).isEqualTo("2026-11-24T17:00:00Z");
    }

    private static Map<DayOfWeek, List<Span>> week(DayOfWeek... days) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        Arrays.stream(days).forEach(day -> week.put(day, DAY));
        return week;
    }
}
