package heed.answers;

import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.contributions.Saying;
import heed.database.NewId;
import heed.notices.Happened;
import heed.people.Hat;
import heed.people.People;
import heed.people.Person;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.trace.Link;
import heed.trace.Trace;
import heed.web.Forbidden;
import heed.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All that was promised here, kept, broken or still to come.
@Service
@Transactional
public class Commitments {

    private final CommitmentTable table;
    private final ProgressTable progress;
    private final PhotoTable photos;
    private final Contributions contributions;
    private final Purposes purposes;
    private final Trace trace;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Commitments(
            CommitmentTable table,
            ProgressTable progress,
            PhotoTable photos,
            Contributions contributions,
            Purposes purposes,
            Trace trace,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.table = table;
        this.progress = progress;
        this.photos = photos;
        this.contributions = contributions;
        this.purposes = purposes;
        this.trace = trace;
        this.people = people;
        this.clock = clock;
    }

    /// Due first comes first; all of them without a state.
    @Transactional(readOnly = true)
    public List<Commitment> all(Commitment.@Nullable State state) {
        return all(Sought.ALL.in(state), null, Integer.MAX_VALUE);
    }

    @Transactional(readOnly = true)
    List<Commitment> all(Sought sought, @Nullable UUID after, int most) {
        return table.all(sought, after, most, LocalDate.now(clock));
    }

    @Transactional(readOnly = true)
    List<Commitment> unsettled(String office, int most) {
        return table.unsettled(office, most, LocalDate.now(clock));
    }

    @Transactional(readOnly = true)
    public List<Commitment> of(Purpose.Id purpose) {
        return table.of(purpose);
    }

    @Transactional(readOnly = true)
    public List<Commitment> these(Collection<UUID> ids) {
        return table.these(ids);
    }

    @Transactional(readOnly = true)
    public Optional<Commitment> find(Commitment.Id id) {
        return table.find(id);
    }

    public Settling settle(Commitment.Id id, Commitment.Outcome outcome, String evidence, Person.Id by) {
        return settle(id, outcome, evidence, null, by, clock.instant());
    }

    public Settling settle(Commitment.Id id, Commitment.Outcome outcome, String evidence, Person.Id by, Instant at) {
        return settle(id, outcome, evidence, null, by, at);
    }

    Settling settle(Commitment.Id id, Commitment.Outcome outcome, String evidence, @Nullable Shot shot, Person.Id by) {
        return settle(id, outcome, evidence, shot, by, clock.instant());
    }

    /// Said once, by somebody of the office that promised. Two who settle at once: one of them does, the other is told.
    private Settling settle(
            Commitment.Id id,
            Commitment.Outcome outcome,
            String evidence,
            @Nullable Shot shot,
            Person.Id by,
            Instant at) {
        var promised = found(id);
        if (people.hatsOf(by).stream().noneMatch(it -> ofOffice(it, promised))) {
            throw new Forbidden("only the office that promised says how it ended");
        }
        if (outcome == Commitment.Outcome.REPLACED) {
            throw new IllegalArgumentException("what replaces a promise is promised by replace");
        }
        if (!table.settle(id, outcome, evidence.strip(), by, at, null)) {
            return new Settling.SettledBefore(found(id));
        }
        photos.insert(id, id.value(), shot);
        tell(outcome == Commitment.Outcome.KEPT ? "answers.told-kept" : "answers.told-broken", promised, at);
        return new Settling.Done(found(id));
    }

    /// Promises something else instead, and says why; the old promise leads to the new one.
    Settling replace(Commitment.Id id, Answering.Promise instead, String why, @Nullable Shot shot, Hat hat) {
        var old = ofOffice(id, hat);
        if (!table.holdOpen(id)) {
            return new Settling.SettledBefore(found(id));
        }
        var anew = say(old.answer(), purposes.at(old.slug()), instead, hat);
        table.settle(id, Commitment.Outcome.REPLACED, why.strip(), hat.person(), clock.instant(), anew);
        photos.insert(id, id.value(), shot);
        trace.link(old.id().value(), Link.Kind.JOINED_TO, anew.value());
        tell("answers.told-replaced", old, clock.instant());
        return new Settling.Done(found(id));
    }

    /// One more promise in an answer that was given before.
    Commitment.Id promise(Answer.Id answer, Answering.Promise it, Hat hat) {
        var slug = table.slugOf(answer).orElseThrow(() -> new NotFound("answer " + answer.value()));
        var promised = say(answer, purposes.at(slug), it, hat);
        trace.link(answer.value(), Link.Kind.PROMISES, promised.value());
        return promised;
    }

    private Commitment.Id say(Answer.Id answer, Purpose purpose, Answering.Promise it, Hat hat) {
        var id = new Commitment.Id(NewId.next());
        contributions.say(new Saying(
                new Contribution.Id(id.value()),
                Answers.COMMITMENT,
                hat.person(),
                hat.id(),
                purpose.circle(),
                purpose.language(),
                Contribution.State.SHOWN,
                it.words().strip()));
        table.insert(id, answer, purpose.id(), Objects.requireNonNull(hat.office()), it.due());
        return id;
    }

    /// Without a picture.
    public Settling report(Commitment.Id id, Progress it, Hat hat) {
        return report(id, it, null, hat);
    }

    /// Reports what happens on the way. A delay moves the day it is due; the day promised first stays readable. After
    /// the end nothing is reported any more.
    Settling report(Commitment.Id id, Progress it, @Nullable Shot shot, Hat hat) {
        var promised = ofOffice(id, hat);
        if (!table.holdOpen(id)) {
            return new Settling.SettledBefore(found(id));
        }
        if (it.part() != null
                && progress.of(id).stream()
                        .noneMatch(known ->
                                known.kind() == Progress.Kind.PART && known.id().equals(it.part()))) {
            throw new NotFound("part " + it.part() + " of commitment " + id.value());
        }
        progress.insert(id, it, hat.person());
        photos.insert(id, it.id(), shot);
        if (it.kind() == Progress.Kind.DELAY) {
            table.delay(id, Objects.requireNonNull(it.due()));
        }
        tell(it.kind() == Progress.Kind.DELAY ? "answers.told-delayed" : "answers.told-moved", promised, it.at());
        return new Settling.Done(found(id));
    }

    /// What happened on its way, in the order in which it was reported.
    @Transactional(readOnly = true)
    public List<Progress> progress(Commitment.Id id) {
        return progress.of(id);
    }

    /// What was shown of it, without the pictures themselves.
    @Transactional(readOnly = true)
    List<Photo> photos(Commitment.Id id) {
        return photos.of(id);
    }

    @Transactional(readOnly = true)
    Optional<byte[]> photo(Commitment.Id id, UUID photo, boolean small) {
        return photos.file(id, photo, small);
    }

    /// One line to those whose words the promise answers.
    void tell(String line, Commitment it, Instant at) {
        var answered = trace.from(it.answer().value()).stream()
                .filter(link -> link.kind() == Link.Kind.ANSWERS)
                .map(Link::to)
                .toList();
        events.publishEvent(new Happened(line, it.id().value(), answered, at));
    }

    private Commitment ofOffice(Commitment.Id id, Hat hat) {
        var promised = found(id);
        require(hat, promised);
        return promised;
    }

    static void require(Hat hat, Commitment commitment) {
        if (!ofOffice(hat, commitment)) {
            throw new Forbidden("only the office that promised speaks about its promise");
        }
    }

    public static boolean ofOffice(Hat hat, Commitment commitment) {
        return hat.kind() == Hat.Kind.OFFICE && commitment.office().equals(hat.office());
    }

    private Commitment found(Commitment.Id id) {
        return table.find(id).orElseThrow(() -> new NotFound("commitment " + id.value()));
    }
}
