package heed.offices;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// When an office works: hours for each day of the week, in its time zone, and days off.
///
/// An instant is working time when the clock on the office's wall then shows a time within the hours of that day. So on
/// the night when clocks go back an hour that is shown twice counts twice, and one that is left out does not count.
public record WorkingTime(ZoneId zone, Map<DayOfWeek, List<Span>> week, SortedSet<LocalDate> holidays) {

    /// From `opens` to just before `closes`.
    public record Span(LocalTime opens, LocalTime closes) {

        public Span {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("an office opens before it closes: " + opens + "-" + closes);
            }
        }
    }

    /// A stretch of working time.
    public record Open(Instant from, Instant to) {}

    private static final LocalDate NEVER = LocalDate.MAX;

    public WorkingTime {
        var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        week.forEach((day, spans) -> {
            var sorted =
                    spans.stream().sorted(Comparator.comparing(Span::opens)).toList();
            for (int i = 1; i < sorted.size(); i++) {
                if (sorted.get(i).opens().isBefore(sorted.get(i - 1).closes())) {
                    throw new IllegalArgumentException("hours overlap on " + day);
                }
            }
            if (!sorted.isEmpty()) {
                days.put(day, sorted);
            }
        });
        week = Collections.unmodifiableMap(days);
        holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
    }

    public boolean everWorks() {
        return !week.isEmpty();
    }

    public boolean worksOn(LocalDate day) {
        return week.containsKey(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /// The working day that comes so many working days after this day; the day itself for none.
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("working days are counted forward: " + days);
        }
        var at = from;
        int left = days;
        while (left > 0) {
            mustWork();
            int weeks = (left - 1) / week.size();
            if (weeks > 0) {
                var later = at.plusWeeks(weeks);
                left += daysOff(at, later) - weeks * week.size();
                at = later;
            } else {
                at = at.plusDays(1);
                left -= worksOn(at) ? 1 : 0;
            }
        }
        return at;
    }

    /// Days off after `from` and up to `to` that would be working days.
    private int daysOff(LocalDate from, LocalDate to) {
        return (int) ((NavigableSet<LocalDate>) new TreeSet<>(holidays))
                .subSet(from, false, to, true).stream()
                        .filter(it -> week.containsKey(it.getDayOfWeek()))
                        .count();
    }

    /// When the office closes on the day that comes so many working days after the day of this instant.
    public Instant due(Instant from, int days) {
        var day = plusWorkingDays(from.atZone(zone).toLocalDate(), Math.max(days, 1));
        var open = openings(day);
        return open.isEmpty()
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : open.getLast().to();
    }

    public boolean isOpen(Instant at) {
        return openings(at.atZone(zone).toLocalDate()).stream()
                .anyMatch(it -> !at.isBefore(it.from()) && at.isBefore(it.to()));
    }

    /// When the office opens next, or this instant while it is open; empty when it never works.
    public Optional<Instant> nextOpen(Instant at) {
        if (!everWorks()) {
            return Optional.empty();
        }
        return Optional.of(after(at).from());
    }

    /// The instant by which so much working time has passed.
    public Instant plus(Instant from, Duration work) {
        var at = from;
        var left = work;
        while (left.isPositive()) {
            mustWork();
            var open = after(at);
            var length = Duration.between(open.from(), open.to());
            if (left.compareTo(length) <= 0) {
                return open.from().plus(left);
            }
            left = left.minus(length);
            at = open.to();
        }
        return at;
    }

    /// How much of the time between two instants is working time.
    public Duration between(Instant from, Instant to) {
        var sum = Duration.ZERO;
        var last = to.atZone(zone).toLocalDate();
        for (var day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (var open : openings(day)) {
                var begins = open.from().isAfter(from) ? open.from() : from;
                var ends = open.to().isBefore(to) ? open.to() : to;
                sum = begins.isBefore(ends) ? sum.plus(Duration.between(begins, ends)) : sum;
            }
        }
        return sum;
    }

    /// The working time of a day, in order. Where clocks change within it, it falls into parts.
    public List<Open> openings(LocalDate day) {
        if (!worksOn(day)) {
            return List.of();
        }
        var spans = week.getOrDefault(day.getDayOfWeek(), List.of());
        var found = new ArrayList<Open>();
        var at = day.atStartOfDay(zone).toInstant();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        while (at.isBefore(end)) {
            var change = zone.getRules().nextTransition(at);
            var until = change == null || change.getInstant().isAfter(end) ? end : change.getInstant();
            var offset = zone.getRules().getOffset(at);
            for (var span : spans) {
                add(found, day, span, offset, new Open(at, until));
            }
            at = until;
        }
        return found;
    }

    private static void add(List<Open> found, LocalDate day, Span span, ZoneOffset offset, Open within) {
        var opens = day.atTime(span.opens()).toInstant(offset);
        var closes = day.atTime(span.closes()).toInstant(offset);
        var from = opens.isAfter(within.from()) ? opens : within.from();
        var to = closes.isBefore(within.to()) ? closes : within.to();
        if (from.isBefore(to)) {
            found.add(new Open(from, to));
        }
    }

    /// What is left of the present opening, or the next one.
    private Open after(Instant at) {
        for (var day = at.atZone(zone).toLocalDate(); day.isBefore(NEVER); day = day.plusDays(1)) {
            for (var open : openings(day)) {
                if (open.to().isAfter(at)) {
                    return open.from().isAfter(at) ? open : new Open(at, open.to());
                }
            }
        }
        throw new IllegalStateException("this office never opens again");
    }

    private void mustWork() {
        if (!everWorks()) {
            throw new IllegalStateException("this office has no hours");
        }
    }
}
