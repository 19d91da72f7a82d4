package heed.contributions;

import heed.people.Belongings;
import heed.people.Hat;
import heed.people.Held;
import heed.people.Person;
import heed.people.Rung;
import heed.people.Standings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All that people say here. What a reader may not read does not exist for that reader.
@Service
@Transactional
public class Contributions implements Belongings {

    private final ContributionTable table;
    private final Standings standings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contributions(ContributionTable table, Standings standings, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.standings = standings;
        this.clock = clock;
    }

    /// Says it now; a suspended person is refused.
    public Contribution say(Saying saying) {
        standings.mayAct(saying.author());
        var now = clock.instant();
        table.insert(List.of(saying), List.of(now));
        var said = new Contribution(
                saying.id(),
                saying.kind(),
                saying.author(),
                saying.hat(),
                saying.circle(),
                saying.language(),
                saying.state(),
                saying.words(),
                1,
                now);
        heard(said);
        return said;
    }

    private void heard(Contribution said) {
        if (said.state() == Contribution.State.SHOWN) {
            events.publishEvent(new Said(said));
        }
    }

    /// Many at once, each said at its own time; for imports and the demo town.
    public void sayAll(List<Saying> sayings, List<Instant> at) {
        if (sayings.size() != at.size()) {
            throw new IllegalArgumentException(sayings.size() + " sayings, but " + at.size() + " times");
        }
        table.insert(sayings, at);
    }

    /// Says it better: the earlier words stay readable as an earlier version.
    public Contribution reword(Contribution.Id id, String words, Person.Id by) {
        table.reword(id, words, by, clock.instant());
        return table.find(id).orElseThrow();
    }

    public void show(Contribution.Id id) {
        table.state(id, Contribution.State.SHOWN);
        table.find(id).ifPresent(this::heard);
    }

    public void hide(Contribution.Id id, String reason, Person.Id by) {
        hide(id, reason, by, null);
    }

    /// Hides it, and writes down in which capacity; everybody reads the reason.
    public void hide(Contribution.Id id, String reason, Hat by) {
        hide(id, reason, by.person(), by.id());
    }

    private void hide(Contribution.Id id, String reason, Person.Id by, Hat.@Nullable Id hat) {
        table.state(id, Contribution.State.HIDDEN);
        table.hiding(id, reason, by, hat);
        events.publishEvent(new Moderated(id, true));
    }

    /// Shows again what was hidden; nobody is told of it anew.
    public void showAgain(Contribution.Id id) {
        table.state(id, Contribution.State.SHOWN);
        events.publishEvent(new Moderated(id, false));
    }

    /// Hidden now, of what the reader may read, the latest first.
    @Transactional(readOnly = true)
    public List<Hiding> hidden(int most) {
        return table.hidden(most);
    }

    /// Why it was hidden the last time; empty where it never was.
    @Transactional(readOnly = true)
    public Optional<Hiding> hiding(Contribution.Id id) {
        return table.hiding(id);
    }

    /// Others read it only from the author who stands on this rung; what is shown from below it is refused.
    public void need(Contribution.Id id, Rung lowest) {
        table.need(id, lowest);
    }

    /// What waited for the rung on which its author stands now is shown.
    @Override
    public void confirmed(Person.Id person) {
        table.showWaiting(person).forEach(this::heard);
    }

    @Override
    public void join(Person.Id other, Person.Id person) {
        table.rename(other, person);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> held(Person.Id person) {
        return List.of(new Held(
                "contributions.held",
                table.of(person).stream()
                        .map(it -> Held.row(
                                "id", it.id().value(),
                                "kind", it.kind(),
                                "words", it.words(),
                                "state", it.state(),
                                "at", it.at()))
                        .toList()));
    }

    @Override
    public void erase(Person.Id person, boolean words) {
        if (words) {
            table.forget(person);
        }
    }

    @Transactional(readOnly = true)
    public Optional<Contribution> find(Contribution.Id id) {
        return table.find(id);
    }

    /// Earlier and present wordings, oldest first.
    @Transactional(readOnly = true)
    public List<Wording> versions(Contribution.Id id) {
        return table.versions(id);
    }

    /// Shown contributions of this kind that say nearly the same, the likest first.
    @Transactional(readOnly = true)
    public List<Contribution> like(String words, String kind, int limit) {
        return table.like(words, kind, limit);
    }

    /// Shown contributions that hold these words, the best match first.
    @Transactional(readOnly = true)
    public List<Contribution> search(String query, int limit) {
        return table.search(query, limit);
    }
}
