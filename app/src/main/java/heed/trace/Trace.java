package heed.trace;

import heed.contributions.Contribution;
import heed.database.NewId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The threads between what people say and what becomes of it.
@Service
@Transactional
public class Trace {

    /// Neighbours shown in one direction.
    public static final int MOST = 100;

    private final TraceTable table;
    private final Clock clock;

    Trace(TraceTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    public void link(UUID from, Link.Kind kind, UUID to) {
        link(List.of(new Link(from, kind, to, clock.instant())));
    }

    /// Many at once; a link that is there already stays as it is.
    public void link(List<Link> links) {
        table.link(links);
    }

    /// What it points at, the newest first.
    @Transactional(readOnly = true)
    public List<Link> from(UUID id) {
        return table.from(id);
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

    /// The contribution with its neighbours in both directions; nothing when the reader may not read it.
    @Transactional(readOnly = true)
    public Optional<Walk> walk(UUID id) {
        return table.stop(id)
                .map(here -> new Walk(
                        here,
                        table.history(id),
                        new Walk.Ahead(table.ahead(id, MOST), table.countFrom(id)),
                        new Walk.Ahead(table.behind(id, MOST), table.countTo(id))));
    }
}
