package heed.adviser;

import heed.adviser.Asked.Promised;
import heed.adviser.Asked.Time;
import heed.purposes.Stage;
import heed.web.Shell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A usual way through a matter: its stages with their usual length, the time it needs, and what those who take part
/// will believe they were promised.
enum Chain {
    BUDGET(Time.MONTHS, Promised.BIND, "LISTEN 30, SHAPE 45, WEIGH 21, DECIDE 1, DO 365, CHECK 30"),
    RULE(Time.WEEKS, Promised.CONSULT, "LISTEN 21, SHAPE 42, WEIGH 21, DECIDE 1, DO 180, CHECK 30"),
    STREET(Time.DAYS, Promised.CONSULT, "LISTEN 7, DECIDE 1, DO 30, CHECK 7"),
    STAFF(Time.WEEKS, Promised.CONSULT, "LISTEN 14, SHAPE 14, WEIGH 7, DECIDE 1, DO 60, CHECK 7"),
    ASSEMBLY(Time.MONTHS, Promised.INVOLVE, "LISTEN 60, SHAPE 60, WEIGH 21, DECIDE 1, DO 365, CHECK 30"),
    CRISIS(Time.DAYS, Promised.INFORM, "LISTEN 3, DO 14, CHECK 14"),
    CHALLENGE(Time.WEEKS, Promised.INVOLVE, "LISTEN 14, SHAPE 30, WEIGH 14, DECIDE 1, DO 120, CHECK 14"),
    FORUM(Time.WEEKS, Promised.CONSULT, "LISTEN 90, DECIDE 1, CHECK 30");

    record Step(Stage.Key key, int days) {}

    private final Time needs;
    private final Promised promises;
    private final List<Step> steps;

    Chain(Time needs, Promised promises, String steps) {
        this.needs = needs;
        this.promises = promises;
        var all = new ArrayList<Step>();
        for (var step : steps.split(", ", -1)) {
            var parts = step.split(" ", 2);
            all.add(new Step(Stage.Key.valueOf(parts[0]), Integer.parseInt(parts[1])));
        }
        this.steps = List.copyOf(all);
    }

    Time needs() {
        return needs;
    }

    Promised promises() {
        return promises;
    }

    List<Step> steps() {
        return steps;
    }

    int days() {
        return steps.stream().mapToInt(Step::days).sum();
    }

    String word() {
        return Asked.word(this);
    }

    String path() {
        return "/adviser/" + word();
    }

    String key() {
        return "adviser.chain-" + word();
    }

    /// What it is good for, and what it asks of the office.
    String fits() {
        return "adviser.fits-" + word();
    }

    /// What happens in this stage.
    String happens(Step step) {
        return "adviser.step-" + word() + "-" + Asked.word(step.key());
    }

    /// The line from a day on, each stage after the one before; without a day, a line without dates.
    List<Stage> stages(@Nullable LocalDate begins, Shell shell) {
        var stages = new ArrayList<Stage>();
        var next = begins;
        for (var step : steps) {
            var ends = next == null ? null : next.plusDays(step.days() - 1L);
            stages.add(Stage.of(step.key(), next, ends, shell.say(happens(step))));
            next = ends == null ? null : ends.plusDays(1);
        }
        return stages;
    }

    static @Nullable Chain of(String word) {
        return Asked.one(values(), word);
    }
}
