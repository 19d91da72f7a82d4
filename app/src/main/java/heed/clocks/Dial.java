package heed.clocks;

import heed.offices.Offices;
import heed.offices.WorkingTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Reads clocks: how each stands now by the calendar of its office, which is looked up once.
@Component
public class Dial {

    private final Offices offices;
    private final Clock clock;

    Dial(Offices offices, Clock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    public List<Shown> of(List<OfficeClock> all) {
        var now = clock.instant();
        var times = offices.workingTimes(all.stream()
                .filter(it -> it.stop() == null)
                .map(OfficeClock::office)
                .collect(Collectors.toSet()));
        return all.stream()
                .map(it -> {
                    if (it.stop() != null) {
                        return new Shown(it, ended(it), 0);
                    }
                    var time = Objects.requireNonNull(times.get(it.office()));
                    return running(it, deadline(it, time), now);
                })
                .toList();
    }

    private static Shown.State ended(OfficeClock it) {
        if (it.stop() != null && it.stop().how() == OfficeClock.How.HANDED_OVER) {
            return Shown.State.HANDED_OVER;
        }
        return it.stop() != null && it.inTime(it.stop().at()) ? Shown.State.IN_TIME : Shown.State.TOO_LATE;
    }

    static Shown running(OfficeClock it, Deadline deadline, Instant now) {
        if (!it.inTime(now)) {
            int late = deadline.late(now, it.due());
            return new Shown(it, late == 0 ? Shown.State.LATE_TODAY : Shown.State.LATE, late);
        }
        if (it.pause() != null && it.pause().until().isAfter(deadline.day(now))) {
            return new Shown(it, Shown.State.PAUSED, deadline.left(now, it.due()));
        }
        int left = deadline.left(now, it.due());
        return new Shown(it, left == 0 ? Shown.State.TODAY : Shown.State.DUE, left);
    }

    /// How the office works, and the pause that holds up this clock.
    static Deadline deadline(OfficeClock it, WorkingTime time) {
        var pause = it.pause();
        return new Deadline(time, pause == null ? List.of() : List.of(new Deadline.Away(pause.since(), pause.until())));
    }
}
