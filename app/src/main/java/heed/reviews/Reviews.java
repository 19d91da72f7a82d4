package heed.reviews;

import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.contributions.Saying;
import heed.database.NewId;
import heed.people.Hat;
import heed.purposes.Purpose;
import heed.trace.Link;
import heed.trace.Trace;
import heed.web.Forbidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which goals have come to their day, and what their offices said then.
@Service
@Transactional
public class Reviews {

    static final String KIND = "review";

    private final ReviewTable table;
    private final Contributions contributions;
    private final Trace trace;
    private final Clock clock;

    Reviews(ReviewTable table, Contributions contributions, Trace trace, Clock clock) {
        this.table = table;
        this.contributions = contributions;
        this.trace = trace;
        this.clock = clock;
    }

    /// Days of goals that have come without a review, the longest waiting first.
    @Transactional(readOnly = true)
    public List<Due> due(Purpose.Id purpose) {
        return table.due(purpose, today());
    }

    /// The same for all purposes of an office.
    @Transactional(readOnly = true)
    public List<Due> due(String office) {
        return table.due(office, today());
    }

    /// What was said, the latest goal first.
    @Transactional(readOnly = true)
    public List<Review> of(Purpose.Id purpose) {
        return table.of(purpose);
    }

    @Transactional(readOnly = true)
    List<Review> these(Collection<UUID> ids) {
        return table.these(ids);
    }

    /// Says it once, for the office in charge. Of two who say it at once one does; the other is told.
    public Review.Said say(Purpose purpose, LocalDate due, Review.Words words, Hat hat) {
        if (hat.kind() != Hat.Kind.OFFICE || !purpose.office().equals(hat.office())) {
            throw new Forbidden("only the office in charge reviews a purpose");
        }
        if (table.due(purpose.id(), today()).stream().noneMatch(it -> it.day().equals(due))) {
            return new Review.Said.NotDue();
        }
        var id = NewId.next();
        contributions.say(new Saying(
                new Contribution.Id(id),
                KIND,
                hat.person(),
                hat.id(),
                purpose.circle(),
                purpose.language(),
                Contribution.State.SHOWN,
                words.evidence().strip()));
        if (!table.insert(id, purpose.id(), due, words)) {
            throw new SaidAtTheSameMoment();
        }
        trace.link(id, Link.Kind.MEASURES, purpose.id().value());
        return new Review.Said.Done(id);
    }

    /// Undoes the words of whoever came second.
    static class SaidAtTheSameMoment extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    @Transactional(readOnly = true)
    String path(UUID id) {
        return table.slugOf(id).map(it -> "/purposes/" + it + "/reviews").orElse("/purposes");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
