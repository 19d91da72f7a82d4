package heed.answers;

import heed.database.NewId;
import heed.notices.Addressed;
import heed.offices.Office;
import heed.offices.Offices;
import heed.opinions.Received;
import heed.people.Hat;
import heed.people.Person;
import heed.people.Visitor;
import heed.trace.Link;
import heed.trace.Trace;
import heed.web.Forbidden;
import heed.web.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// "Done" is not the last word: those who asked may contest it, and somebody else looks at it.
@Service
@Transactional
public class Contests {

    private final ContestTable table;
    private final PhotoTable photos;
    private final Commitments commitments;
    private final Received received;
    private final Trace trace;
    private final Offices offices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contests(
            ContestTable table,
            PhotoTable photos,
            Commitments commitments,
            Received received,
            Trace trace,
            Offices offices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.table = table;
        this.photos = photos;
        this.commitments = commitments;
        this.received = received;
        this.trace = trace;
        this.offices = offices;
        this.clock = clock;
    }

    /// In the order in which they were made.
    @Transactional(readOnly = true)
    public List<Contest> of(Commitment.Id id) {
        return table.of(id);
    }

    /// Those who made, or agree with, what the promise answers; where it answers a whole purpose, those who take part.
    @Transactional(readOnly = true)
    public boolean mayContest(Commitment it, Person.Id person) {
        var answered = trace.from(it.answer().value()).stream()
                .filter(link -> link.kind() == Link.Kind.ANSWERS)
                .map(Link::to)
                .toList();
        return it.settlement() != null
                && it.settlement().outcome() == Commitment.Outcome.KEPT
                && received.asked(person, answered);
    }

    /// Without a picture.
    public Contest.Result contest(Commitment.Id id, Person.Id by, String evidence, @Nullable String link) {
        return contest(id, by, null, evidence, link, null);
    }

    Contest.Result contest(
            Commitment.Id id, Visitor visitor, String evidence, @Nullable String link, @Nullable Shot shot) {
        return contest(id, visitor.me().id(), visitor.hat(), evidence, link, shot);
    }

    private Contest.Result contest(
            Commitment.Id id,
            Person.Id by,
            @Nullable Hat hat,
            String evidence,
            @Nullable String link,
            @Nullable Shot shot) {
        var it = commitments.find(id).orElseThrow(() -> new NotFound("commitment " + id.value()));
        if (!mayContest(it, by)) {
            throw new Forbidden("only those who asked contest that a promise was kept");
        }
        var contest = NewId.next();
        var now = clock.instant();
        if (!table.insert(contest, id, by, hat == null ? null : hat.id(), evidence, link, now)) {
            return Contest.Result.TOO_LATE;
        }
        photos.insert(id, contest, shot);
        events.publishEvent(new ContestFiled(contest, id, it.office(), now));
        return Contest.Result.DONE;
    }

    /// Staff of an office above judge, or any official where nobody above is free to; never who promised, settled or
    /// contested it. Of two who judge at once, one is heard.
    public Contest.Result judge(Commitment.Id id, UUID contest, Contest.Verdict verdict, String reason, Hat hat) {
        var it = commitments.find(id).orElseThrow(() -> new NotFound("commitment " + id.value()));
        if (table.of(id).stream().noneMatch(each -> each.id().equals(contest))) {
            throw new NotFound("contest " + contest + " of commitment " + id.value());
        }
        if (!mayJudge(it, contest, hat)) {
            throw new Forbidden("somebody else looks at what is contested");
        }
        var now = clock.instant();
        if (!table.judge(contest, verdict, reason, hat, now)) {
            return Contest.Result.TOO_LATE;
        }
        events.publishEvent(new ContestJudged(contest, hat, now));
        commitments.tell(verdict == Contest.Verdict.STANDS ? "answers.told-stands" : "answers.told-not-kept", it, now);
        return Contest.Result.DONE;
    }

    /// The words go, with a reason that everybody reads; that it was contested stays. Its author is told.
    void hide(Commitment.Id id, UUID contest, String reason, Hat hat) {
        var it = commitments.find(id).orElseThrow(() -> new NotFound("commitment " + id.value()));
        if (table.of(id).stream().noneMatch(each -> each.id().equals(contest))) {
            throw new NotFound("contest " + contest + " of commitment " + id.value());
        }
        if (!mayHide(it, contest, hat)) {
            throw new Forbidden("nobody hides what is said against the promise of their own office");
        }
        var now = clock.instant();
        if (table.hide(contest, reason, hat, now)) {
            events.publishEvent(new Addressed(
                    "answers.told-contest-hidden",
                    id.value(),
                    it.path(),
                    Addressed.Why.WROTE,
                    List.of(table.author(contest)),
                    now));
        }
    }

    /// An office above the one that promised, or another office where none stands above; nobody who had a part in it.
    @Transactional(readOnly = true)
    boolean mayHide(Commitment it, UUID contest, Hat hat) {
        var above = offices.above(it.office());
        return hat.kind() == Hat.Kind.OFFICE
                && !it.office().equals(hat.office())
                && !table.involved(contest).contains(hat.person().value())
                && (above.isEmpty()
                        || above.stream().anyMatch(each -> each.key().equals(hat.office())));
    }

    @Transactional(readOnly = true)
    boolean mayJudge(Commitment it, UUID contest, Hat hat) {
        var involved = table.involved(contest);
        if (hat.kind() != Hat.Kind.OFFICE || involved.contains(hat.person().value())) {
            return false;
        }
        var above = judges(it, involved);
        return above.isEmpty() || above.stream().anyMatch(each -> each.key().equals(hat.office()));
    }

    /// The offices above the one that promised in which somebody is free to judge.
    private List<Office> judges(Commitment it, Set<UUID> involved) {
        return offices.above(it.office()).stream()
                .filter(each -> offices.staff(each).stream()
                        .anyMatch(one -> !involved.contains(one.person().value())))
                .toList();
    }
}
