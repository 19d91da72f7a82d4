package heed.verdicts;

import heed.answers.Commitment;
import heed.answers.Commitments;
import heed.database.NewId;
import heed.notices.Addressed;
import heed.opinions.Opinions;
import heed.people.Belongings;
import heed.people.Hat;
import heed.people.Held;
import heed.people.Person;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.verdicts.Verdict.Said;
import heed.web.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people say about whether it helped.
@Service
@Transactional
public class Verdicts implements Belongings {

    static final List<Integer> DAYS = List.of(365, 90, 30);
    static final int SAMPLE = 100;
    static final Duration OPEN = Duration.ofDays(60);

    private final VerdictTable table;
    private final Commitments commitments;
    private final Purposes purposes;
    private final Opinions opinions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Verdicts(
            VerdictTable table,
            Commitments commitments,
            Purposes purposes,
            Opinions opinions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.table = table;
        this.commitments = commitments;
        this.purposes = purposes;
        this.opinions = opinions;
        this.clock = clock;
    }

    /// Opens the waves whose day has come, and says how many; read as the system. A day that was missed while a later
    /// one has come is not asked any more: nobody is asked twice at once about the same.
    public int ask() {
        var asked = table.asked();
        int opened = 0;
        for (var it : commitments.all(Commitment.State.KEPT)) {
            var days = it.settlement() == null ? 0 : due(it.settlement().at());
            if (days > asked.getOrDefault(it.id().value(), 0) && open(it, days)) {
                opened++;
            }
        }
        return opened;
    }

    /// 0 before the first day.
    private int due(Instant kept) {
        var since = Duration.between(kept, clock.instant()).toDays();
        return DAYS.stream().filter(it -> since >= it).findFirst().orElse(0);
    }

    private boolean open(Commitment it, int days) {
        var purpose = purposes.at(it.slug()).id();
        var voters = opinions.participants(purpose).stream()
                .map(one -> one.person().value())
                .toList();
        var askers = table.whoAsked(it.answer().value());
        var others = new HashSet<>(table.affected(purpose.value(), voters));
        others.removeAll(askers);
        var wave = new VerdictTable.Wave(
                NewId.next(),
                it.id().value(),
                purpose.value(),
                days,
                clock.instant(),
                others.size(),
                Draw.frame(others));
        if (!table.open(wave)) {
            return false;
        }
        var drawn = Draw.of(it.id().value(), days).from(others, SAMPLE);
        table.ask(wave.id(), askers, "ASKED");
        table.ask(wave.id(), drawn, "AFFECTED");
        var all = Stream.concat(askers.stream(), drawn.stream()).toList();
        events.publishEvent(
                new Addressed("verdicts.asks", it.id().value(), "/verdicts", Addressed.Why.ASKED, all, wave.at()));
        return true;
    }

    /// What this person is asked and has not answered yet, the oldest first.
    @Transactional(readOnly = true)
    public List<Verdict.Waiting> waiting(Person.Id person) {
        return table.waiting(person.value(), clock.instant().minus(OPEN));
    }

    /// False when this person was not asked, has answered before, or it is too late.
    public boolean answer(UUID wave, Person.Id person, Said said, @Nullable String words) {
        return waiting(person).stream().anyMatch(it -> it.wave().equals(wave))
                && table.answer(wave, person.value(), said, words, clock.instant());
    }

    /// The latest wave first; without the sentences.
    @Transactional(readOnly = true)
    public List<Verdict> of(Purpose.Id purpose) {
        return table.of(purpose.value());
    }

    /// Without the sentences.
    @Transactional(readOnly = true)
    Optional<Verdict> latest(Purpose.Id purpose) {
        return table.latest(purpose.value());
    }

    /// The latest wave first.
    @Transactional(readOnly = true)
    List<Verdict> withSentences(Purpose.Id purpose) {
        return table.withSentences(purpose.value());
    }

    /// The words go, with a reason that everybody reads; the answer counts on, and its author is told.
    void hide(Purpose.Id purpose, String path, UUID sentence, String reason, Hat hat) {
        var verdict = withSentences(purpose).stream()
                .filter(it -> it.sentences().stream().anyMatch(one -> one.id().equals(sentence)))
                .findFirst()
                .orElseThrow(() -> new NotFound("sentence " + sentence));
        var now = clock.instant();
        table.hide(sentence, reason, hat, now)
                .ifPresent(author -> events.publishEvent(new Addressed(
                        "verdicts.told-hidden",
                        verdict.commitment(),
                        path,
                        Addressed.Why.WROTE,
                        List.of(author),
                        now)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> held(Person.Id person) {
        return List.of(new Held(
                "verdicts.held",
                table.given(person.value()).stream()
                        .map(it -> Held.row(
                                "wave", it.wave(),
                                "answer", it.answer(),
                                "words", it.words() == null ? "" : it.words(),
                                "at", it.at()))
                        .toList()));
    }

    @Override
    public void join(Person.Id other, Person.Id person) {
        table.join(other.value(), person.value());
    }

    @Override
    public void erase(Person.Id person, boolean words) {
        if (words) {
            table.forget(person.value());
        }
    }
}
