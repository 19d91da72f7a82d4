package heed.opinions;

import heed.methods.opinionmap.OpinionMap;
import heed.methods.opinionmap.Representative;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Everything the map and its table show, already decided.
record MapView(
        State state,
        int people,
        int placed,
        List<GroupView> groups,
        List<Finding> shared,
        List<Dot> dots,
        int everyNth,
        @Nullable Dot you) {

    /// Points drawn at most; beyond, every n-th person stands for the others, and the page says so.
    static final int DRAWN = 900;

    static final double WIDTH = 640;
    static final double HEIGHT = 380;
    private static final double EDGE = 34;
    private static final int SHARED = 5;

    enum State {
        NOT_YET,
        NO_GROUPS,
        GROUPS
    }

    record Dot(double x, double y, int group) {}

    /// `x` and `y` are where the group's name stands.
    record GroupView(int index, String letter, int size, List<Finding> wants, double x, double y) {

        /// The statement that speaks for the group: the first that it agrees with more than others do.
        @Nullable
        Statement voice() {
            return wants.stream()
                    .filter(Finding::agrees)
                    .map(Finding::statement)
                    .findFirst()
                    .orElse(null);
        }
    }

    /// How one group, or everybody, received a statement.
    record Counted(int index, String letter, int agree, int disagree, int pass) {

        int seen() {
            return agree + disagree + pass;
        }

        double agreeShare() {
            return seen() == 0 ? 0 : (double) agree / seen();
        }

        double disagreeShare() {
            return seen() == 0 ? 0 : (double) disagree / seen();
        }
    }

    /// A statement and how each group received it; `agrees` says which side makes it stand out.
    record Finding(Statement statement, boolean agrees, List<Counted> byGroup) {}

    /// A visitor's number here, and votes.
    record Mine(int number, Map<Integer, Vote> votes) {

        /// Whether the map was made with exactly these votes.
        boolean isIn(MapShown shown, int row) {
            return shown.marks()[row]
                    == votes.entrySet().stream()
                            .mapToInt(it ->
                                    MapShown.mark(it.getKey(), it.getValue().value()))
                            .sum();
        }
    }

    static MapView of(@Nullable MapShown shown, List<Statement> readable, @Nullable Mine me) {
        if (shown == null || !shown.map().enough()) {
            int people = shown == null ? 0 : shown.participants().length;
            return new MapView(State.NOT_YET, people, 0, List.of(), List.of(), List.of(), 1, null);
        }
        var map = shown.map();
        var byColumn = new HashMap<Integer, Statement>();
        readable.stream()
                .filter(it -> it.shown() && it.moderated() >= 0 && shown.column(it.number()) >= 0)
                .forEach(it -> byColumn.put(shown.column(it.number()), it));
        var frame = Frame.around(map.x(), map.y());
        int nth = Math.max(1, (int) Math.ceil((double) shown.participants().length / DRAWN));
        var dots = IntStream.range(0, shown.participants().length)
                .filter(row -> row % nth == 0)
                .mapToObj(row -> frame.dot(map, row))
                .toList();
        boolean groups = map.groups() >= 2;
        return new MapView(
                groups ? State.GROUPS : State.NO_GROUPS,
                shown.participants().length,
                shown.grouped(),
                groups ? groups(shown, byColumn, frame) : List.of(),
                shared(shown, byColumn),
                dots,
                nth,
                me == null ? null : frame.you(shown, me));
    }

    /// The groups that the table counts, each with three columns; everybody as one where there are none.
    List<Counted> columns() {
        return java.util.stream.Stream.concat(shared.stream(), groups.stream().flatMap(it -> it.wants().stream()))
                .findFirst()
                .map(Finding::byGroup)
                .orElse(List.of());
    }

    /// How each group received a statement; one line for everybody while there are no groups.
    static List<Counted> counted(@Nullable MapShown shown, Statement statement) {
        int column = shown == null ? -1 : shown.column(statement.number());
        if (shown == null || column < 0) {
            return List.of();
        }
        var votes = shown.map().votes();
        return IntStream.range(0, votes.groups())
                .mapToObj(g -> new Counted(
                        g,
                        shown.map().groups() < 2 ? "" : MapShown.letter(g),
                        votes.agree()[g][column],
                        votes.disagree()[g][column],
                        votes.seen()[g][column] - votes.agree()[g][column] - votes.disagree()[g][column]))
                .toList();
    }

    private static List<GroupView> groups(MapShown shown, Map<Integer, Statement> byColumn, Frame frame) {
        var groups = new ArrayList<GroupView>();
        for (int g = 0; g < shown.map().groups(); g++) {
            var wants = shown.map().representative().get(g).stream()
                    .filter(it -> byColumn.containsKey(it.statement()))
                    .map(it -> finding(shown, byColumn, it))
                    .toList();
            var middle = frame.middle(shown.map(), g);
            groups.add(new GroupView(g, MapShown.letter(g), shown.size(g), wants, middle.x(), middle.y()));
        }
        return groups;
    }

    private static Finding finding(MapShown shown, Map<Integer, Statement> byColumn, Representative it) {
        var statement = java.util.Objects.requireNonNull(byColumn.get(it.statement()));
        return new Finding(statement, it.agree(), counted(shown, statement));
    }

    /// What each group agrees with most: by group-informed consensus, and only where every group mostly agrees.
    private static List<Finding> shared(MapShown shown, Map<Integer, Statement> byColumn) {
        var consensus = shown.map().consensus();
        return byColumn.entrySet().stream()
                .map(it -> Map.entry(it.getKey(), new Finding(it.getValue(), true, counted(shown, it.getValue()))))
                .filter(it -> !it.getValue().byGroup().isEmpty()
                        && it.getValue().byGroup().stream().allMatch(g -> g.seen() >= 5 && g.agreeShare() > 0.5))
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, Finding> it) -> -consensus[it.getKey()])
                        .thenComparing(Map.Entry::getKey))
                .limit(SHARED)
                .map(Map.Entry::getValue)
                .toList();
    }

    /// Fits the positions into the picture; a few far ones stand at its edge instead of pressing all others together.
    private record Frame(double left, double right, double low, double high) {

        static Frame around(double[] x, double[] y) {
            return new Frame(quantile(x, .01), quantile(x, .99), quantile(y, .01), quantile(y, .99));
        }

        private static double quantile(double[] values, double share) {
            var sorted = java.util.Arrays.stream(values).sorted().toArray();
            return sorted.length == 0 ? 0 : sorted[(int) Math.round(share * (sorted.length - 1))];
        }

        Dot dot(OpinionMap map, int row) {
            return new Dot(
                    place(map.x()[row], left, right, WIDTH), place(map.y()[row], low, high, HEIGHT), map.group()[row]);
        }

        /// The visitor's own place: from the map if it knows their latest votes, else by those votes.
        @Nullable
        Dot you(MapShown shown, Mine me) {
            int row = shown.row(me.number());
            if (row >= 0 && me.isIn(shown, row)) {
                return dot(shown.map(), row);
            }
            var now = shown.place(me.votes());
            return now == null
                    ? null
                    : new Dot(
                            place(now.x(), left, right, WIDTH),
                            place(now.y(), low, high, HEIGHT),
                            row < 0 ? -1 : shown.map().group()[row]);
        }

        Dot middle(OpinionMap map, int group) {
            var rows = IntStream.range(0, map.group().length)
                    .filter(row -> map.group()[row] == group)
                    .toArray();
            double x = java.util.Arrays.stream(rows)
                    .mapToDouble(row -> map.x()[row])
                    .average()
                    .orElse(0);
            double y = java.util.Arrays.stream(rows)
                    .mapToDouble(row -> map.y()[row])
                    .average()
                    .orElse(0);
            return new Dot(place(x, left, right, WIDTH), place(y, low, high, HEIGHT), group);
        }

        private static double place(double value, double from, double to, double size) {
            double share = to > from ? Math.clamp((value - from) / (to - from), 0, 1) : .5;
            return Math.round((EDGE + share * (size - 2 * EDGE)) * 10) / 10.0;
        }
    }
}
