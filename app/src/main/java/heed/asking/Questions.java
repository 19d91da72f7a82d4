package heed.asking;

import heed.clocks.Cause;
import heed.clocks.Clocks;
import heed.clocks.Start;
import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.contributions.Pens;
import heed.contributions.Saying;
import heed.database.NewId;
import heed.offices.Office;
import heed.offices.OfficeMerged;
import heed.people.Circle;
import heed.people.Hat;
import heed.people.Visitor;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.trace.Fate;
import heed.trace.FateShown;
import heed.trace.Link;
import heed.trace.Trace;
import heed.web.Forbidden;
import heed.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people ask offices, and what those answer.
@Service
@Transactional
public class Questions {

    static final String QUESTION = "question";
    static final String REPLY = "reply";
    static final int MOST_WAITING = 20;

    private final QuestionTable table;
    private final Contributions contributions;
    private final Pens pens;
    private final Purposes purposes;
    private final Trace trace;
    private final Clocks clocks;
    private final Clock clock;

    Questions(
            QuestionTable table,
            Contributions contributions,
            Pens pens,
            Purposes purposes,
            Trace trace,
            Clocks clocks,
            Clock clock) {
        this.table = table;
        this.contributions = contributions;
        this.pens = pens;
        this.purposes = purposes;
        this.trace = trace;
        this.clocks = clocks;
        this.clock = clock;
    }

    public Question.Asking ask(Office office, String words, @Nullable UUID about, String language, Visitor visitor) {
        if (table.waiting(visitor.me().id()) >= MOST_WAITING) {
            return new Question.Asking.Refused("asking.too-many");
        }
        var saying = saying(words, about, language, visitor);
        var said = contributions.say(saying);
        return new Question.Asking.Done(asked(saying, office, about, said.at()));
    }

    /// Asked at a time of the past; for the demo town.
    public Question ask(
            Office office, String words, @Nullable UUID about, String language, Visitor visitor, Instant at) {
        var saying = saying(words, about, language, visitor);
        contributions.sayAll(List.of(saying), List.of(at));
        return asked(saying, office, about, at);
    }

    private Saying saying(String words, @Nullable UUID about, String language, Visitor visitor) {
        var circle = about == null
                ? Circle.EVERYONE
                : contributions
                        .find(new Contribution.Id(about))
                        .orElseThrow(() -> new NotFound("contribution " + about))
                        .circle();
        return new Saying(
                new Contribution.Id(NewId.next()),
                QUESTION,
                visitor.me().id(),
                visitor.hat() == null ? null : visitor.hat().id(),
                circle,
                language,
                Contribution.State.SHOWN,
                words.strip());
    }

    /// The question, its thread to the purpose it is about and its clock are written together or not at all.
    private Question asked(Saying saying, Office office, @Nullable UUID about, Instant at) {
        var id = new Question.Id(saying.id().value());
        var purpose = about == null ? null : purposeOf(about);
        table.insert(id, office.key(), about);
        if (purpose != null) {
            pens.sign(saying.id(), purpose);
        }
        if (purpose != null) {
            trace.link(List.of(new Link(id.value(), Link.Kind.BELONGS_TO, purpose, at)));
        }
        clocks.start(new Start(Cause.ASKED, id.value(), id.value(), office.key(), purpose, at));
        return find(id).orElseThrow();
    }

    private @Nullable UUID purposeOf(UUID about) {
        return Stream.concat(
                        Stream.of(about),
                        trace.from(about).stream()
                                .filter(it -> it.kind() == Link.Kind.BELONGS_TO)
                                .map(Link::to))
                .filter(it -> purposes.find(new Purpose.Id(it))
                        .filter(found -> !found.isDraft())
                        .isPresent())
                .findFirst()
                .orElse(null);
    }

    @Transactional(readOnly = true)
    public Optional<Question> find(Question.Id id) {
        return table.find(List.of(id.value())).stream().findFirst();
    }

    /// Those that wait first, the longest waiting first.
    @Transactional(readOnly = true)
    public List<Question> of(Office office, int most) {
        return table.of(office.key(), most);
    }

    @Transactional(readOnly = true)
    List<Question> about(UUID what, int most) {
        return table.about(what, most);
    }

    @Transactional(readOnly = true)
    List<Question.HandedOver> handOvers(Question.Id id) {
        return table.handOvers(id);
    }

    @Transactional(readOnly = true)
    public Optional<Reply> reply(UUID id) {
        var to = trace.from(id).stream().map(Link::to).toList();
        return table.replies(List.of(id)).stream()
                .map(it -> new Reply(it.id(), it.words(), it.author(), it.office(), it.at(), table.find(to)))
                .findFirst();
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<Reply> repliesTo(Question.Id id) {
        return table.replies(trace.to(id.value()).stream()
                .filter(it -> it.kind() == Link.Kind.ANSWERS)
                .map(Link::from)
                .toList());
    }

    public Reply reply(Collection<Question.Id> to, String words, Fate fate, Hat by) {
        return reply(to, words, fate, by, clock.instant());
    }

    /// Answers all of these with the same words; each is listed, and the clock of each stops. Questions that different
    /// circles may read are not answered together.
    public Reply reply(Collection<Question.Id> to, String words, Fate fate, Hat by, Instant at) {
        var questions = table.find(to.stream().map(Question.Id::value).toList());
        if (questions.isEmpty() || questions.size() != to.stream().distinct().count()) {
            throw new NotFound("not all of these questions");
        }
        var circle = questions.getFirst().circle();
        if (questions.stream()
                .anyMatch(it -> !clocks.actsFor(by, it.office()) || !it.circle().equals(circle))) {
            throw new Forbidden("an office answers what it was asked, one circle at a time");
        }
        var id = NewId.next();
        contributions.sayAll(
                List.of(new Saying(
                        new Contribution.Id(id),
                        REPLY,
                        by.person(),
                        by.id(),
                        circle,
                        language(questions.getFirst()),
                        Contribution.State.SHOWN,
                        words.strip())),
                Collections.nCopies(1, at));
        trace.settle(questions.stream()
                .map(it -> new FateShown(it.id().value(), fate, words.strip(), id, at))
                .toList());
        trace.link(questions.stream()
                .map(it -> new Link(id, Link.Kind.ANSWERS, it.id().value(), at))
                .toList());
        return reply(id).orElseThrow();
    }

    private String language(Question question) {
        return contributions
                .find(new Contribution.Id(question.id().value()))
                .orElseThrow()
                .language();
    }

    /// Gives it to another office, which gets a clock of its own; false when somebody was quicker.
    public boolean handOver(Question it, Office to, String reason, Hat by) {
        if (!clocks.actsFor(by, it.office()) || it.office().equals(to.key())) {
            throw new Forbidden("only the office that was asked hands a question over, to another");
        }
        var act = NewId.next();
        var now = clock.instant();
        if (it.fate() != null || !table.handOver(act, it.id(), it.office(), to.key(), reason.strip(), by, now)) {
            return false;
        }
        clocks.handOver(it.id().value(), by, now);
        var purpose = it.about() == null ? null : purposeOf(it.about());
        clocks.start(new Start(Cause.HANDED_OVER, act, it.id().value(), to.key(), purpose, now));
        return true;
    }

    @EventListener
    void merged(OfficeMerged it) {
        table.move(it.office(), it.into());
    }
}
