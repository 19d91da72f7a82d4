package heed.purposes;

import heed.web.Shell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The stages of a purpose as a line with stops, on a day.
record Line(List<Stop> stops) {

    record Stop(String name, @Nullable String when, String happened, Mark mark) {}

    enum Mark {
        DONE("done"),
        NOW("now"),
        NEXT("");

        private final String look;

        Mark(String look) {
            this.look = look;
        }

        String look() {
            return look;
        }
    }

    static Line of(List<Stage> stages, Shell shell) {
        var marks = marks(stages, shell.today());
        var stops = new ArrayList<Stop>();
        for (int i = 0; i < stages.size(); i++) {
            var it = stages.get(i);
            stops.add(new Stop(name(it, shell), when(it, marks.get(i), shell), it.happened(), marks.get(i)));
        }
        return new Line(List.copyOf(stops));
    }

    /// A stage is over when its last day is, or when a later one has begun; the last one begun and not over is now.
    static List<Mark> marks(List<Stage> stages, LocalDate today) {
        var now = -1;
        for (int i = 0; i < stages.size(); i++) {
            var starts = stages.get(i).starts();
            if (starts != null && !starts.isAfter(today)) {
                now = i;
            }
        }
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < stages.size(); i++) {
            var ends = stages.get(i).ends();
            var over = i < now || (ends != null && ends.isBefore(today));
            marks.add(over ? Mark.DONE : i == now ? Mark.NOW : Mark.NEXT);
        }
        return marks;
    }

    @Nullable
    Stop now() {
        return stops.stream().filter(it -> it.mark() == Mark.NOW).findFirst().orElse(null);
    }

    static String name(Stage it, Shell shell) {
        if (it.key() != null) {
            return shell.say(it.key().word());
        }
        return it.name() == null ? "" : it.name();
    }

    /// In the first three stages people's voice is asked for; the others merely last.
    private static boolean listens(Stage it) {
        return it.key() == Stage.Key.LISTEN || it.key() == Stage.Key.SHAPE || it.key() == Stage.Key.WEIGH;
    }

    private static @Nullable String when(Stage it, Mark mark, Shell shell) {
        var starts = it.starts();
        var ends = it.ends();
        if (mark == Mark.NOW && ends != null) {
            return shell.say(listens(it) ? "purposes.open-until" : "purposes.until", Days.of(ends, shell));
        }
        if (starts == null) {
            return ends == null ? null : shell.say("purposes.until", Days.of(ends, shell));
        }
        if (ends == null) {
            return shell.say("purposes.from", Days.of(starts, shell));
        }
        return ends.equals(starts) ? Days.of(starts, shell) : Days.span(starts, ends, shell);
    }
}
