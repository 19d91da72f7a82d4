package heed.trace;

import heed.contributions.Contribution;
import heed.database.NewId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The threads between what people say and what becomes of it.
@Service
@Transactional
public class Trace {

    /// Neighbours shown in one direction, and neighbours of those.
    public static final int MOST = 100;

    private final TraceTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Trace(TraceTable table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    public void link(UUID from, Link.Kind kind, UUID to) {
        link(List.of(new Link(from, kind, to, clock.instant())));
    }

    /// Many at once; a link that is there already stays as it is.
    public void link(List<Link> links) {
        table.link(links);
        events.publishEvent(new Linked(links));
    }

    /// Takes back that one was joined to the other.
    public void part(UUID one, UUID other) {
        table.part(one, other);
    }

    /// What it points at, the newest first.
    @Transactional(readOnly = true)
    public List<Link> from(UUID id) {
        return table.from(List.of(id));
    }

    /// What each of these points at, in one query.
    @Transactional(readOnly = true)
    public List<Link> from(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : table.from(ids);
    }

    /// What points at it, the newest first.
    @Transactional(readOnly = true)
    public List<Link> to(UUID id) {
        return table.to(id);
    }

    /// Says what became of it. Earlier fates stay; the latest counts.
    public void settle(Contribution.Id what, Fate fate, String reason, UUID by) {
        settle(List.of(new FateShown(what.value(), fate, reason, by, clock.instant())));
    }

    public void settle(List<FateShown> fates) {
        fates.forEach(it -> table.settle(NewId.next(), it));
        events.publishEvent(new Settled(fates));
    }

    @Transactional(readOnly = true)
    public Optional<FateShown> fateOf(UUID id) {
        return Optional.ofNullable(fatesOf(List.of(id)).get(id));
    }

    /// The latest fate of each that has one, in one query.
    @Transactional(readOnly = true)
    public Map<UUID, FateShown> fatesOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : table.fatesOf(ids).stream().collect(Collectors.toMap(FateShown::contribution, Function.identity()));
    }

    /// What these answers settled, in the order in which it was settled.
    @Transactional(readOnly = true)
    public List<FateShown> settledBy(Collection<UUID> answers) {
        return answers.isEmpty() ? List.of() : table.settledBy(answers);
    }

    /// How much of what was said about this purpose, as far as the reader may read it, has a fate.
    @Transactional(readOnly = true)
    public Coverage coverage(UUID purpose) {
        return table.coverage(purpose);
    }

    /// What was said about this purpose and has no fate yet, the longest waiting first.
    @Transactional(readOnly = true)
    public List<Walk.Stop> waiting(UUID purpose, int most) {
        return table.waiting(purpose, most);
    }

    /// All that was said about this purpose, each with its latest fate if it has one, the newest first.
    @Transactional(readOnly = true)
    public List<Walk.Step> said(UUID purpose) {
        return table.said(purpose);
    }

    /// Those of what was said about this purpose that ended so, or all without a fate, the newest first.
    @Transactional(readOnly = true)
    public List<Walk.Step> ended(UUID purpose, @Nullable Fate fate, int most) {
        return table.ended(purpose, fate, most);
    }

    /// What became of what was said about this purpose, counted.
    @Transactional(readOnly = true)
    public Fates fates(UUID purpose) {
        return table.fates(purpose);
    }

    /// The contribution with what it came from and what came of it; nothing when the reader may not read it.
    @Transactional(readOnly = true)
    public Optional<Walk> walk(UUID id) {
        return table.stop(id).map(here -> {
            var seen = new HashSet<>(Set.of(id));
            var from = way(id, seen, table::before, table.countBefore(id));
            var on = way(id, seen, table::after, table.countAfter(id));
            return new Walk(here, table.history(id), from, on);
        });
    }

    /// Each contribution stands on a walk once, where it is nearest.
    private static Walk.Way way(UUID id, Set<UUID> seen, Function<Collection<UUID>, List<Walk.Step>> next, long all) {
        var near = unseen(next.apply(List.of(id)), seen);
        var ids = near.stream().map(it -> it.stop().id()).toList();
        return new Walk.Way(near, ids.isEmpty() ? List.of() : unseen(next.apply(ids), seen), all);
    }

    private static List<Walk.Step> unseen(List<Walk.Step> steps, Set<UUID> seen) {
        return steps.stream().filter(it -> seen.add(it.stop().id())).toList();
    }
}
