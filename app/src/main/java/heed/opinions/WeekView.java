package heed.opinions;

import heed.opinions.Week.Said;
import heed.web.Shell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A week of the map as its page shows it: what it was, and what had changed since the week kept before.
///
/// @param statements those that the reader may read, by number
record WeekView(Week week, @Nullable Week before, Map<Integer, Statement> statements) {

    /// How many statements the table of a week shows; the data have all.
    static final int MOST = 12;

    /// A square is seen also where all stand on one line.
    private static final double LEAST = 8;

    /// A statement with how it was received.
    record Line(Statement statement, Said said) {}

    /// How large a group was, and how large the one of its letter was before.
    ///
    /// @param before [Week#UNKNOWN] where there was none
    record Change(Week.Group group, int before) {

        String key() {
            return before == Week.UNKNOWN
                    ? "opinions.weeks-new"
                    : group.size() > before
                            ? "opinions.weeks-grew"
                            : group.size() < before ? "opinions.weeks-shrank" : "opinions.weeks-same";
        }
    }

    /// Empty where people were divided otherwise before: then a letter does not mean the same people.
    List<Change> changes() {
        return week.groups().stream()
                .map(it -> new Change(it, regrouped() ? Week.UNKNOWN : size(it.index())))
                .toList();
    }

    private int size(int group) {
        return before == null || group >= before.groups().size()
                ? Week.UNKNOWN
                : before.groups().get(group).size();
    }

    /// Whether there were groups before, but another number of them.
    boolean regrouped() {
        return before != null
                && before.enough()
                && before.groups().size() != week.groups().size();
    }

    /// Which week it is and what it changed, for whoever hears that the slider was moved.
    String spoken(Shell shell) {
        var said = new ArrayList<String>();
        said.add(shell.say("opinions.weeks-of-week", week.first(), week.last()) + ".");
        said.add(shell.say("opinions.weeks-voted", week.people()));
        if (before != null) {
            said.add(shell.say("opinions.weeks-first-time", week.newcomers()));
        }
        if (!week.enough()) {
            said.add(shell.say("opinions.weeks-not-enough"));
            return String.join(" ", said);
        }
        if (regrouped()) {
            said.add(shell.say("opinions.weeks-regrouped"));
        }
        if (week.groups().isEmpty()) {
            said.add(shell.say("opinions.sum-no-groups"));
        }
        changes()
                .forEach(it -> said.add(shell.say(
                        it.key(), it.group().letter(), it.before(), it.group().size())));
        int newly = newlyShared().size(), gone = noLongerShared().size();
        if (newly > 0) {
            said.add(shell.say("opinions.weeks-heard-newly", newly));
        }
        if (gone > 0) {
            said.add(shell.say("opinions.weeks-heard-gone", gone));
        }
        return String.join(" ", said);
    }

    List<Line> shared() {
        return lines(week.said().stream().filter(it -> it.side() != 0).toList());
    }

    List<Line> dividing() {
        return lines(week.said().stream().filter(Said::divides).toList());
    }

    /// What all groups shared now and not before.
    List<Line> newlyShared() {
        return before == null
                ? List.of()
                : shared().stream()
                        .filter(it -> side(before, it.said().number()) == 0)
                        .toList();
    }

    /// What all groups shared before and no longer.
    List<Line> noLongerShared() {
        return before == null
                ? List.of()
                : lines(before.said().stream()
                        .filter(it -> it.side() != 0 && side(week, it.number()) == 0)
                        .toList());
    }

    private static int side(Week week, int number) {
        return week.said().stream()
                .filter(it -> it.number() == number)
                .mapToInt(Said::side)
                .findFirst()
                .orElse(0);
    }

    /// Those that people of all opinions agreed with most.
    List<Line> foremost() {
        var lines = all();
        return lines.subList(0, Math.min(MOST, lines.size()));
    }

    /// All that the reader may read, what people of all opinions agreed with most first.
    List<Line> all() {
        return lines(week.said().stream()
                .sorted(Comparator.comparingInt((Said it) -> -it.bridging()).thenComparingInt(Said::number))
                .toList());
    }

    private List<Line> lines(List<Said> said) {
        return said.stream()
                .filter(it -> statements.containsKey(it.number()))
                .map(it -> new Line(Objects.requireNonNull(statements.get(it.number())), it))
                .toList();
    }

    /// Where people stood: a square for each cell in which enough of them did.
    record Square(double x, double y, double width, double height, double share) {}

    /// The middle of a group, in a ring whose area follows the group's size.
    record Ring(Week.Group group, double x, double y, double radius) {}

    /// The picture of a week, in a frame that is the same for all weeks, so that what moves has moved.
    record Picture(List<Square> squares, List<Ring> rings) {}

    Picture picture(List<Week> all) {
        var frame = frame(all);
        int largest = all.stream()
                .flatMap(it -> it.groups().stream())
                .mapToInt(Week.Group::size)
                .max()
                .orElse(1);
        int most = all.stream()
                .flatMap(it -> it.density().people().stream())
                .mapToInt(it -> it)
                .max()
                .orElse(1);
        var density = week.density();
        double width = (density.right() - density.left()) / Week.Density.COLUMNS;
        double height = (density.high() - density.low()) / Week.Density.ROWS;
        var squares = IntStream.range(0, density.people().size())
                .filter(i -> density.people().get(i) > 0)
                .mapToObj(i -> {
                    double x = density.left() + i % Week.Density.COLUMNS * width;
                    double y = density.low() + Math.floorDiv(i, Week.Density.COLUMNS) * height;
                    var from = frame.at(x, y, 0);
                    var to = frame.at(x + width, y + height, 0);
                    double wide = Math.max(LEAST, to.x() - from.x());
                    double high = Math.max(LEAST, to.y() - from.y());
                    return new Square(
                            tenth((from.x() + to.x() - wide) / 2),
                            tenth((from.y() + to.y() - high) / 2),
                            tenth(wide),
                            tenth(high),
                            Math.round(100 * (.15 + .6 * density.people().get(i) / most)) / 100.0);
                })
                .toList();
        var rings = week.groups().stream()
                .map(it -> {
                    var at = frame.at(it.x(), it.y(), it.index());
                    return new Ring(it, at.x(), at.y(), tenth(17 + 73 * Math.sqrt((double) it.size() / largest)));
                })
                .toList();
        return new Picture(squares, rings);
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static Frame frame(List<Week> all) {
        var known = all.stream()
                .map(Week::density)
                .filter(it -> it.right() > it.left())
                .toList();
        return new Frame(
                known.stream().mapToDouble(Week.Density::left).min().orElse(0),
                known.stream().mapToDouble(Week.Density::right).max().orElse(0),
                known.stream().mapToDouble(Week.Density::low).min().orElse(0),
                known.stream().mapToDouble(Week.Density::high).max().orElse(0));
    }
}
