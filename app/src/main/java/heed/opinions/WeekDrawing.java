package heed.opinions;

import heed.methods.opinionmap.Findings;
import heed.methods.opinionmap.OpinionMap;
import heed.methods.opinionmap.OpinionMaps;
import heed.methods.opinionmap.Votes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/// Makes the map of a past week of the votes given by its end, and keeps of it what tells nothing of a single person.
final class WeekDrawing {

    private final WeekMatter matter;
    private final List<Statement> statements;
    private final int[] people;
    private final OpinionMap map;

    private WeekDrawing(WeekMatter matter) {
        this.matter = matter;
        var numbers = matter.votes().statements();
        var answered = new HashSet<Integer>();
        Arrays.stream(numbers).forEach(answered::add);
        this.statements = matter.statements().stream()
                .filter(it -> it.at().isBefore(matter.until()) || answered.contains(it.number()))
                .toList();
        var participants = matter.votes().participants();
        var known = Arrays.stream(participants)
                .distinct()
                .filter(it -> matter.live().row(it) >= 0)
                .toArray();
        var others = Arrays.stream(participants)
                .distinct()
                .filter(it -> matter.live().row(it) < 0);
        this.people = IntStream.concat(Arrays.stream(known), others).toArray();
        var row = new HashMap<Integer, Integer>();
        for (int p = 0; p < people.length; p++) {
            row.put(people[p], p);
        }
        var column = new HashMap<Integer, Integer>();
        for (int c = 0; c < statements.size(); c++) {
            column.put(statements.get(c).number(), c);
        }
        var votes = Votes.of(
                people.length,
                statements.size(),
                Arrays.stream(participants).map(it -> row.getOrDefault(it, 0)).toArray(),
                Arrays.stream(numbers).map(it -> column.getOrDefault(it, 0)).toArray(),
                matter.votes().values());
        // The method compares people by their row, so these begin with those whom the map of now knows.
        var settings = Drawing.open(statements)
                .after(matter.live()
                        .map()
                        .only(Arrays.stream(known).map(matter.live()::row).toArray()));
        var arrived = matter.arrivals().of(people);
        this.map = OpinionMaps.of(votes, arrived == null ? settings : settings.arriving(arrived));
    }

    static Week of(WeekMatter matter) {
        return new WeekDrawing(matter).week();
    }

    private Week week() {
        boolean grouped = map.groups() >= 2;
        long since = matter.since().toEpochMilli();
        var arrived = matter.arrivals().exactly(people);
        return new Week(
                matter.first(),
                matter.until(),
                matter.counted(),
                people.length,
                arrived == null
                        ? people.length
                        : (int) Arrays.stream(arrived).filter(at -> at >= since).count(),
                matter.votes().count(),
                map.enough(),
                (int) Arrays.stream(map.group()).filter(it -> it >= 0).count(),
                grouped ? IntStream.range(0, map.groups()).mapToObj(this::group).toList() : List.of(),
                map.enough() ? said() : List.of(),
                map.enough() ? density() : Week.Density.NONE);
    }

    private Week.Group group(int group) {
        var rows = IntStream.range(0, people.length)
                .filter(p -> map.group()[p] == group)
                .toArray();
        return new Week.Group(group, rows.length, middle(map.x(), rows), middle(map.y(), rows));
    }

    private static double middle(double[] at, int[] rows) {
        return rounded(Arrays.stream(rows).mapToDouble(p -> at[p]).average().orElse(0));
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    private List<Week.Said> said() {
        var found = Findings.of(map);
        var side = new HashMap<Integer, Integer>();
        found.shared().forEach(it -> side.put(it.statement(), it.agree() ? 1 : -1));
        var divides = new HashSet<Integer>();
        found.dividing().forEach(it -> divides.add(it.statement()));
        var said = new ArrayList<Week.Said>();
        for (int c = 0; c < statements.size(); c++) {
            int column = c;
            var agree = IntStream.range(0, map.votes().groups())
                    .mapToObj(g ->
                            percent(map.votes().agree()[g][column], map.votes().seen()[g][column]))
                    .toList();
            if (!map.closed()[c] && agree.stream().anyMatch(it -> it != Week.UNKNOWN)) {
                said.add(new Week.Said(
                        statements.get(c).number(),
                        (int) Math.round(100 * map.bridging().score()[c]),
                        side.getOrDefault(c, 0),
                        divides.contains(c),
                        agree));
            }
        }
        return said;
    }

    private static int percent(int agree, int seen) {
        return seen < Week.FEW ? Week.UNKNOWN : Math.round(100f * agree / seen);
    }

    private Week.Density density() {
        var frame = Frame.around(map.x(), map.y());
        var people = new int[Week.Density.COLUMNS * Week.Density.ROWS];
        for (int p = 0; p < map.x().length; p++) {
            int column = cell(map.x()[p], frame.left(), frame.right(), Week.Density.COLUMNS);
            people[cell(map.y()[p], frame.low(), frame.high(), Week.Density.ROWS) * Week.Density.COLUMNS + column]++;
        }
        return new Week.Density(
                rounded(frame.left()),
                rounded(frame.right()),
                rounded(frame.low()),
                rounded(frame.high()),
                Arrays.stream(people)
                        .map(it -> it / Week.FEW * Week.FEW)
                        .boxed()
                        .toList());
    }

    private static int cell(double value, double from, double to, int cells) {
        return to > from ? Math.clamp((int) Math.floor((value - from) / (to - from) * cells), 0, cells - 1) : 0;
    }
}
