package heed.balance;

import heed.answers.Answers;
import heed.answers.Commitment;
import heed.answers.Commitments;
import heed.opinions.Area;
import heed.opinions.Areas;
import heed.opinions.Opinions;
import heed.purposes.Closing;
import heed.purposes.Closings;
import heed.purposes.Indicator;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.purposes.Reopenings;
import heed.reviews.Review;
import heed.reviews.Reviews;
import heed.trace.Trace;
import heed.tripwires.Tripwires;
import heed.verdicts.Verdict;
import heed.verdicts.Verdicts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts the balance of a purpose together, read at one moment.
@Service
@Transactional(readOnly = true)
class Balance {

    /// The parts, in the order of the page.
    enum Part {
        TOOK_PART,
        HEARD,
        DECIDED,
        DONE,
        CHANGED;

        String key() {
            return "balance.part-" + Balance.word(this);
        }
    }

    /// One number with the list behind it; `about` is a name where the key alone does not say which.
    record Line(Part part, String word, @Nullable String about, String value, String list) {

        String key() {
            return "balance.line-" + word;
        }
    }

    /// @param day on which it was put together
    record Sheet(
            Purpose purpose,
            LocalDate day,
            List<Line> lines,
            List<Area> areas,
            Optional<Closing> closing,
            List<Review> reviews) {

        List<Line> of(Part part) {
            return lines.stream().filter(it -> it.part() == part).toList();
        }
    }

    private final Purposes purposes;
    private final Closings closings;
    private final Reopenings reopenings;
    private final Opinions opinions;
    private final Areas areas;
    private final Answers answers;
    private final Commitments commitments;
    private final Reviews reviews;
    private final Verdicts verdicts;
    private final Tripwires tripwires;
    private final Trace trace;
    private final Clock clock;

    Balance(
            Purposes purposes,
            Closings closings,
            Reopenings reopenings,
            Opinions opinions,
            Areas areas,
            Answers answers,
            Commitments commitments,
            Reviews reviews,
            Verdicts verdicts,
            Tripwires tripwires,
            Trace trace,
            Clock clock) {
        this.purposes = purposes;
        this.closings = closings;
        this.reopenings = reopenings;
        this.opinions = opinions;
        this.areas = areas;
        this.answers = answers;
        this.commitments = commitments;
        this.reviews = reviews;
        this.verdicts = verdicts;
        this.tripwires = tripwires;
        this.trace = trace;
        this.clock = clock;
    }

    Sheet of(String slug) {
        var purpose = purposes.at(slug);
        var said = reviews.of(purpose.id());
        var lines = new ArrayList<Line>();
        tookPart(purpose, lines);
        heard(purpose, lines);
        done(purpose, lines);
        changed(purpose, said, lines);
        var where = opinions.isOpen(purpose.id()) ? areas.of(purpose.id()) : List.<Area>of();
        return new Sheet(purpose, LocalDate.now(clock), lines, where, closings.of(purpose.id()), said);
    }

    private void tookPart(Purpose purpose, List<Line> lines) {
        if (opinions.isOpen(purpose.id())) {
            var turnout = opinions.turnout(purpose.id());
            add(lines, Part.TOOK_PART, "voters", turnout.participants(), purpose.path() + "/map");
            add(lines, Part.TOOK_PART, "statements", turnout.statements(), purpose.path() + "/statements");
            add(lines, Part.TOOK_PART, "votes", turnout.votes(), purpose.path() + "/votes.csv");
        }
        add(lines, Part.TOOK_PART, "calls", tripwires.calls(purpose).size(), purpose.path() + "/tripwires");
    }

    private void heard(Purpose purpose, List<Line> lines) {
        var list = purpose.path() + "/coverage";
        var fates = trace.fates(purpose.id().value());
        var coverage = fates.coverage();
        add(lines, Part.HEARD, "said", coverage.said(), list + "?fate=all");
        add(lines, Part.HEARD, "waiting", coverage.waiting(), list);
        add(lines, Part.DECIDED, "answers", answers.of(purpose.id()).size(), purpose.path() + "/answers");
        fates.times()
                .forEach((fate, count) ->
                        add(lines, Part.DECIDED, "fate-" + word(fate), count, list + "?fate=" + word(fate)));
        add(lines, Part.DECIDED, "reopened", reopenings.of(purpose.id()).size(), purpose.path());
    }

    private void done(Purpose purpose, List<Line> lines) {
        var today = LocalDate.now(clock);
        var states = new EnumMap<Commitment.State, Integer>(Commitment.State.class);
        commitments.of(purpose.id()).forEach(it -> states.merge(it.state(today), 1, Integer::sum));
        states.forEach((state, count) -> add(
                lines,
                Part.DONE,
                "promise-" + word(state),
                count,
                "/commitments?purpose=" + purpose.slug() + "&state=" + word(state)));
        if (states.isEmpty()) {
            add(lines, Part.DONE, "promises", 0, "/commitments?purpose=" + purpose.slug());
        }
    }

    private void changed(Purpose purpose, List<Review> said, List<Line> lines) {
        for (var it : purposes.indicators(purpose.id())) {
            var list = purpose.path() + "/indicators/" + it.id().value();
            lines.add(new Line(Part.CHANGED, "number", it.name(), now(it), list));
        }
        said.forEach(it -> lines.add(new Line(
                Part.CHANGED, "review", it.due().toString(), it.result().word(), purpose.path() + "/reviews")));
        verdicts.of(purpose.id()).forEach(it -> verdict(purpose, it, lines));
    }

    private static void verdict(Purpose purpose, Verdict it, List<Line> lines) {
        var list = purpose.path() + "/verdicts";
        var shares = it.shares();
        if (shares != null) {
            add(lines, Part.CHANGED, "helped", shares.yes(), list);
            add(lines, Part.CHANGED, "helped-partly", shares.partly(), list);
            add(lines, Part.CHANGED, "helped-not", shares.no(), list);
        }
        add(lines, Part.CHANGED, "silent", it.silent(), list);
    }

    /// From where, to where it is now, and where it is to go.
    private static String now(Indicator it) {
        var latest =
                it.measurements().isEmpty() ? null : it.measurements().getLast().value();
        return plain(it.baseline()) + " → " + (latest == null ? "?" : plain(latest)) + " (" + plain(it.target()) + ") "
                + it.unit();
    }

    private static String plain(java.math.@Nullable BigDecimal value) {
        return value == null ? "?" : value.toPlainString();
    }

    private static void add(List<Line> lines, Part part, String word, long value, String list) {
        lines.add(new Line(part, word, null, String.valueOf(value), list));
    }

    static String word(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
