package heed.thanks;

import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.contributions.Saying;
import heed.database.NewId;
import heed.notices.Addressed;
import heed.people.Belongings;
import heed.people.Hat;
import heed.people.Held;
import heed.people.People;
import heed.people.Person;
import heed.people.Standings;
import heed.people.Visitor;
import heed.thanks.Thank.Result;
import heed.thanks.ThanksShown.Visitors;
import heed.thanks.ThanksTable.Thing;
import heed.web.Forbidden;
import heed.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who thanked which office for what.
@Service
@Transactional
public class Thanks implements Belongings {

    static final String KIND = "thanks";
    static final int LONGEST = 500;
    private static final int SHOWN = 5;

    private final ThanksTable table;
    private final Contributions contributions;
    private final People people;
    private final Standings standings;
    private final Map<String, Thankable> kinds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Thanks(
            ThanksTable table,
            Contributions contributions,
            People people,
            Standings standings,
            List<Thankable> kinds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.contributions = contributions;
        this.people = people;
        this.standings = standings;
        this.kinds = kinds.stream().collect(Collectors.toMap(Thankable::kind, Function.identity()));
        this.events = events;
        this.clock = clock;
    }

    public Result thank(UUID thing, Visitor visitor, String words, String language) {
        return thank(thing, visitor, words, language, clock.instant());
    }

    /// Of two thanks by one person for one thing the first counts; what comes with the second is not kept.
    ///
    /// @param words may be blank
    public Result thank(UUID thing, Visitor visitor, String words, String language, Instant at) {
        var me = visitor.me().id();
        var of = deserved(thing).orElseThrow(() -> new NotFound("anything to thank for at " + thing));
        if (!asResident(visitor) || people.officesOf(me).contains(of.office())) {
            throw new Forbidden("one thanks for oneself, and not one's own office");
        }
        standings.mayAct(me);
        var id = NewId.next();
        if (!table.insert(id, of, me, at)) {
            return Result.BEFORE;
        }
        if (!words.isBlank()) {
            say(id, of, visitor, words, language, at);
        }
        if (table.tell(thing)) {
            events.publishEvent(
                    new Addressed("thanks.told", thing, null, Addressed.Why.WROTE, List.of(of.official()), at));
        }
        return Result.DONE;
    }

    /// Nobody is asked anything by thanks, so no clock hears of it.
    private void say(UUID id, Thing of, Visitor visitor, String words, String language, Instant at) {
        var hat = visitor.hat();
        contributions.sayAll(
                List.of(new Saying(
                        new Contribution.Id(id),
                        KIND,
                        visitor.me().id(),
                        hat == null ? null : hat.id(),
                        of.circle(),
                        language,
                        Contribution.State.SHOWN,
                        words.strip())),
                List.of(at));
    }

    /// What stands beside this answer or promise.
    @Transactional(readOnly = true)
    public ThanksShown on(UUID thing, Visitor visitor) {
        return table.thing(thing)
                .map(it -> on(it, visitor))
                .orElseGet(
                        () -> new ThanksShown(thing, "", 0, List.of(), Visitors.NOTHING, visitor.speaksForOneself()));
    }

    private ThanksShown on(Thing of, Visitor visitor) {
        var thing = of.id();
        var counted = table.counted(thing, visitor.signedIn() ? visitor.me().id() : null);
        return new ThanksShown(
                thing,
                of.office(),
                counted.people(),
                table.latest(thing, SHOWN),
                may(of, visitor, counted.mine()),
                visitor.speaksForOneself());
    }

    private Visitors may(Thing of, Visitor visitor, boolean thanked) {
        if (thanked) {
            return Visitors.THANKED;
        }
        if (visitor.suspended() || deserved(of.id()).isEmpty()) {
            return Visitors.NOTHING;
        }
        if (!visitor.signedIn()) {
            return Visitors.SIGN_IN;
        }
        return mayAsOneself(visitor) && !people.officesOf(visitor.me().id()).contains(of.office())
                ? Visitors.THANK
                : Visitors.NOTHING;
    }

    private Optional<Thing> deserved(UUID thing) {
        return table.thing(thing)
                .filter(it -> kinds.get(it.kind()) instanceof Thankable kind && kind.deserved(it.id()));
    }

    private static boolean asResident(Visitor visitor) {
        var hat = visitor.hat();
        return hat == null || hat.kind().forOneself();
    }

    /// Whatever is worn now: for this one act another hat can be chosen. Whoever audits does nothing.
    private static boolean mayAsOneself(Visitor visitor) {
        return asResident(visitor)
                || (!visitor.audits() && !visitor.speaksForOneself().hats().isEmpty());
    }

    /// The newest first; of one office, or of all where that is blank.
    @Transactional(readOnly = true)
    public List<Thank> all(String office, @Nullable UUID after, int most) {
        return table.all(office, after, most);
    }

    @Transactional(readOnly = true)
    Thank found(UUID id) {
        return table.find(id).orElseThrow(() -> new NotFound("thanks " + id));
    }

    /// The words go; that somebody said thanks stays.
    void hide(UUID id, String reason, Hat by) {
        var it = found(id);
        var office = by.kind() == Hat.Kind.OFFICE && it.office().key().equals(by.office());
        if (!office && by.kind() != Hat.Kind.MODERATOR) {
            throw new Forbidden("only the office that was thanked looks after these words");
        }
        contributions.hide(new Contribution.Id(id), reason.strip(), by);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> held(Person.Id person) {
        return List.of(new Held("thanks.held", table.held(person)));
    }

    /// Where both thanked for one thing, one of them did, and the words of the other are hidden.
    @Override
    public void join(Person.Id other, Person.Id person) {
        for (var twice : table.join(other, person)) {
            contributions.hide(new Contribution.Id(twice), "The same person said thanks twice.", person);
        }
    }

    @Override
    public void erase(Person.Id person, boolean words) {
        if (words) {
            table.forget(person);
        }
    }
}
