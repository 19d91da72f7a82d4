package heed.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import heed.clocks.DeadlineTest.Case;
import heed.offices.WorkingTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// "In 3 working days" and "2 working days late", against somebody who tears a leaf off the calendar each day.
class DaysLeftTest {

    private static final int WALKED = 40;

    interface Way {
        int days(Case it, Instant now, Instant due);
    }

    /// Above 0 what is left, below 0 how late it is.
    static int fast(Case it, Instant now, Instant due) {
        var deadline = new Deadline(it.time(), it.pauses());
        return deadline.left(now, due) - deadline.late(now, due);
    }

    /// The office shuts within the last day, so the moment before it is on that day.
    static int slow(Case it, Instant now, Instant due) {
        var today = now.atZone(it.time().zone()).toLocalDate();
        var last = due.minusMillis(1).atZone(it.time().zone()).toLocalDate();
        int days = 0;
        for (var day = today; !day.equals(last); ) {
            if (day.isBefore(last)) {
                day = day.plusDays(1);
                days += works(it, day) ? 1 : 0;
            } else {
                days -= works(it, day) ? 1 : 0;
                day = day.minusDays(1);
            }
        }
        return days;
    }

    private static boolean works(Case it, LocalDate day) {
        return it.time().week().containsKey(day.getDayOfWeek())
                && !it.time().holidays().contains(day)
                && it.pauses().stream()
                        .noneMatch(away -> away.since().datesUntil(away.until()).anyMatch(day::equals));
    }

    @Test
    void whatIsLeftAndHowLateItIsAreAsTheCalendarSays() {
        for (var it : DeadlineTest.cases(20261201, 200)) {
            var due = DeadlineTest.fast(it);
            for (int hours = 0; hours < WALKED * 24; hours += 7) {
                var now = it.from().plus(Duration.ofHours(hours));
                assertThat(fast(it, now, due)).as(it + " at " + now).isEqualTo(slow(it, now, due));
            }
            assertThat(fast(it, due, due))
                    .as("on the last day nothing is left, and it is not late")
                    .isZero();
        }
    }

    static Map<String, Way> mutants() {
        return Map.of(
                "counts weekends",
                (it, now, due) -> fast(new Case(everyDay(it), it.pauses(), it.from(), it.days()), now, due),
                "forgets holidays",
                (it, now, due) -> fast(
                        new Case(
                                new WorkingTime(it.time().zone(), it.time().week(), new TreeSet<>()),
                                it.pauses(),
                                it.from(),
                                it.days()),
                        now,
                        due),
                "forgets pauses",
                (it, now, due) -> fast(new Case(it.time(), List.of(), it.from(), it.days()), now, due),
                "reads the wall in Greenwich",
                (it, now, due) -> fast(
                        new Case(
                                new WorkingTime(
                                        ZoneOffset.UTC,
                                        it.time().week(),
                                        it.time().holidays()),
                                it.pauses(),
                                it.from(),
                                it.days()),
                        now,
                        due),
                "counts 24 hours for a day",
                (_, now, due) -> (int) Duration.between(now, due).toDays(),
                "counts today",
                (it, now, due) -> fast(it, now.minus(Duration.ofDays(1)), due));
    }

    static List<String> names() {
        return mutants().keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theMutantIsFound(String name) {
        var mutant = Objects.requireNonNull(mutants().get(name));
        assertThat(DeadlineTest.cases(20261201, 200))
                .as("the check must be able to fail")
                .anyMatch(it -> {
                    var due = DeadlineTest.fast(it);
                    return mutant.days(it, it.from(), due) != slow(it, it.from(), due);
                });
    }

    private static WorkingTime everyDay(Case it) {
        var week = new EnumMap<>(it.time().week());
        var hours = week.values().iterator().next();
        for (var day : DayOfWeek.values()) {
            week.putIfAbsent(day, hours);
        }
        return new WorkingTime(it.time().zone(), week, it.time().holidays());
    }
}
