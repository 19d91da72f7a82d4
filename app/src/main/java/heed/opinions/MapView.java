package heed.opinions;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import heed.methods.opinionmap.Findings;
import heed.methods.opinionmap.OpinionMap;
import heed.methods.opinionmap.Representative;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything the map, its table and its summary show, already decided.
///
/// @param placed how many people have answered enough to be in a group
/// @param shared what clearly more than half of every group agrees or disagrees with
/// @param dividing where one group clearly agrees and another clearly disagrees, the widest gap first
/// @param needed what may be shared, and needs the votes of a group
/// @param noConsensus whether there is nothing that all agree with. That is a result, and is said.
/// @param of up to when it has every vote; null while there is no map
/// @param flagged how many accounts vote alike beyond chance
record MapView(
        State state,
        int people,
        int placed,
        List<GroupView> groups,
        Ranked shared,
        Ranked dividing,
        Ranked needed,
        boolean noConsensus,
        Flagged flagged,
        List<Dot> dots,
        int everyNth,
        @Nullable You you,
        @Nullable Instant of) {

    /// How many of each kind a page shows; the data have all.
    static final int FEW = 5;

    /// How many of each kind the page of the map has in its table; the data have all.
    static final int MANY = 50;

    /// A map does not change, so what it says is found once, as long as somebody has the map.
    private static final LoadingCache<OpinionMap, Findings> FOUND =
            Caffeine.newBuilder().weakKeys().build(Findings::of);

    private static final int CLEAR = 8;

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

        double share(boolean agrees) {
            return agrees ? agreeShare() : disagreeShare();
        }

        /// Whether clearly more than half of those who answered agree, or disagree.
        boolean isClear() {
            return seen() >= CLEAR
                    && (interval(true).lower() > .5 || interval(false).lower() > .5);
        }

        /// The share of those who agree, or disagree, with its 90 % interval.
        Findings.Share interval(boolean agrees) {
            return Findings.Share.of(agrees ? agree : disagree, seen());
        }
    }

    /// A statement and how each group received it; `agrees` says which side makes it stand out.
    ///
    /// @param lacking the letters of groups of which too few have answered
    record Finding(
            Statement statement, boolean agrees, List<Counted> byGroup, List<String> lacking, Standing standing) {

        /// The group that agrees most, for a finding that divides.
        Counted most() {
            return byGroup.stream()
                    .max(Comparator.comparingDouble(Counted::agreeShare))
                    .orElseThrow();
        }

        Counted least() {
            return byGroup.stream()
                    .min(Comparator.comparingDouble(Counted::agreeShare))
                    .orElseThrow();
        }
    }

    /// A visitor's number here, and votes.
    record Mine(int number, Map<Integer, Vote> votes) {}

    /// @param words looks up the statements that are shown, in one question
    /// @param most so many of each kind of finding come with their words
    static MapView of(
            @Nullable MapShown shown,
            List<Listed> listed,
            Function<Collection<UUID>, List<Statement>> words,
            int most,
            @Nullable Mine me) {
        if (shown == null || !shown.map().enough()) {
            int people = shown == null ? 0 : shown.participants().length;
            var none = Ranked.NONE;
            return new MapView(
                    State.NOT_YET,
                    people,
                    0,
                    List.of(),
                    none,
                    none,
                    none,
                    true,
                    Flagged.NONE,
                    List.of(),
                    1,
                    null,
                    shown == null ? null : shown.of());
        }
        var map = shown.map();
        var readable = byColumn(shown, listed);
        var picture = Picture.of(shown);
        boolean groups = map.groups() >= 2;
        var found = FOUND.get(map);
        var you = me == null ? null : You.found(shown, readable.keySet(), me);
        var kinds = Stream.of(found.shared(), found.dividing(), found.needed())
                .map(it -> it.stream()
                        .filter(one -> readable.containsKey(one.statement()))
                        .toList())
                .toList();
        var needed = kinds.stream()
                .flatMap(it -> it.stream().limit(most))
                .map(Findings.Finding::statement)
                .collect(Collectors.toCollection(HashSet::new));
        if (groups) {
            map.representative().forEach(it -> it.forEach(one -> needed.add(one.statement())));
        }
        if (you != null) {
            needed.addAll(you.columns());
        }
        var byColumn = words(shown, readable, needed, words);
        return new MapView(
                groups ? State.GROUPS : State.NO_GROUPS,
                shown.participants().length,
                picture.placed(),
                groups ? groups(shown, byColumn, picture) : List.of(),
                ranked(shown, byColumn, kinds.get(0), most),
                ranked(shown, byColumn, kinds.get(1), most),
                ranked(shown, byColumn, kinds.get(2), most),
                kinds.getFirst().stream().noneMatch(Findings.Finding::agree),
                picture.flagged(),
                picture.dots(),
                picture.everyNth(),
                you == null ? null : You.of(shown, you, byColumn, picture.frame()),
                shown.of());
    }

    /// The statements that a reader sees and the map counts.
    private static Map<Integer, UUID> byColumn(MapShown shown, List<Listed> listed) {
        return listed.stream()
                .filter(it -> it.votable() && shown.column(it.number()) >= 0)
                .collect(Collectors.toMap(it -> shown.column(it.number()), Listed::id));
    }

    private static Map<Integer, Statement> words(
            MapShown shown,
            Map<Integer, UUID> readable,
            Set<Integer> columns,
            Function<Collection<UUID>, List<Statement>> look) {
        var ids = columns.stream()
                .filter(readable::containsKey)
                .map(it -> Objects.requireNonNull(readable.get(it)))
                .toList();
        return look.apply(ids).stream().collect(Collectors.toMap(it -> shown.column(it.number()), Function.identity()));
    }

    private static Ranked ranked(
            MapShown shown, Map<Integer, Statement> byColumn, List<Findings.Finding> found, int most) {
        return new Ranked(findings(shown, byColumn, found.stream().limit(most).toList()), found.size());
    }

    /// The groups that the table counts, each with three columns; everybody as one where there are none.
    List<Counted> columns() {
        return found().findFirst().map(Finding::byGroup).orElse(List.of());
    }

    private Stream<Finding> found() {
        return Stream.of(
                        shared.first(),
                        dividing.first(),
                        needed.first(),
                        groups.stream().flatMap(it -> it.wants().stream()).toList())
                .flatMap(List::stream);
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

    private static List<GroupView> groups(MapShown shown, Map<Integer, Statement> byColumn, Picture picture) {
        var groups = new ArrayList<GroupView>();
        for (int g = 0; g < shown.map().groups(); g++) {
            var wants = shown.map().representative().get(g).stream()
                    .filter(it -> byColumn.containsKey(it.statement()))
                    .map(it -> finding(shown, byColumn, it))
                    .toList();
            var middle = picture.middles().get(g);
            groups.add(new GroupView(g, MapShown.letter(g), picture.sizes().get(g), wants, middle.x(), middle.y()));
        }
        return groups;
    }

    private static Finding finding(MapShown shown, Map<Integer, Statement> byColumn, Representative it) {
        return finding(shown, Objects.requireNonNull(byColumn.get(it.statement())), it.agree());
    }

    private static List<Finding> findings(
            MapShown shown, Map<Integer, Statement> byColumn, List<Findings.Finding> found) {
        return found.stream()
                .filter(it -> byColumn.containsKey(it.statement()))
                .map(it -> finding(shown, Objects.requireNonNull(byColumn.get(it.statement())), it.agree()))
                .toList();
    }

    private static Finding finding(MapShown shown, Statement statement, boolean agrees) {
        int column = shown.column(statement.number());
        return new Finding(
                statement,
                agrees,
                counted(shown, statement),
                shown.map().groups() < 2
                        ? List.of()
                        : shown.map().lacking(column).stream()
                                .map(MapShown::letter)
                                .toList(),
                Standing.of(shown, column));
    }
}
