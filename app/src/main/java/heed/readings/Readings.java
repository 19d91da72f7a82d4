package heed.readings;

import heed.database.NewId;
import heed.notices.Addressed;
import heed.people.Hat;
import heed.purposes.Indicator;
import heed.purposes.Indicator.Measurement;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.readings.Found.State;
import heed.readings.ReadingTable.Claimed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is fetched for the lines of indicators, and what is taken off them.
@Service
@Transactional
class Readings {

    /// After so many failures in a row the office is told, once.
    static final int PATIENCE = 3;

    private final ReadingTable table;
    private final RecallTable recalls;
    private final SettingTable settings;
    private final Purposes purposes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Readings(
            ReadingTable table,
            RecallTable recalls,
            SettingTable settings,
            Purposes purposes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.recalls = recalls;
        this.settings = settings;
        this.purposes = purposes;
        this.events = events;
        this.clock = clock;
    }

    void set(Indicator it, Feed.Plan plan, Hat hat) {
        table.set(it.id(), it.purpose(), plan, hat);
        settings.insert(NewId.next(), it, plan.address(), hat);
    }

    /// It is not read any more. What was read stays.
    void end(Indicator it, Hat hat) {
        if (table.end(it.id())) {
            settings.insert(NewId.next(), it, null, hat);
        }
    }

    @Transactional(readOnly = true)
    public Optional<Feed> feed(Indicator.Id indicator) {
        return table.find(indicator);
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<Attempt> attempts(Purpose.Id purpose, Indicator.@Nullable Id indicator, int most) {
        return table.attempts(purpose, indicator, most);
    }

    /// The latest day first; of a day what was seen there last.
    @Transactional(readOnly = true)
    public List<Fetch> kept(Purpose.Id purpose, Indicator.@Nullable Id indicator) {
        return table.kept(purpose, indicator);
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<Recall> recalls(Purpose.Id purpose, Indicator.@Nullable Id indicator) {
        return recalls.of(purpose, indicator);
    }

    /// Days on which the address says something else now than the line, the latest first.
    @Transactional(readOnly = true)
    public List<Found> differences(Indicator it) {
        var days = new HashSet<LocalDate>();
        var latest = table.kept(it.purpose(), it.id()).stream()
                .filter(kept -> days.add(kept.on()))
                .map(kept -> new Measurement(kept.on(), kept.value(), ""))
                .toList();
        return beside(it, new Reading.Values(latest, 0)).stream()
                .filter(found -> found.state() == State.DIFFERS)
                .toList();
    }

    /// What was read, beside what the line says.
    @Transactional(readOnly = true)
    public List<Found> beside(Indicator it, Reading.Values values) {
        return Found.of(values, it, takenBack(it));
    }

    private Set<Recall.Taken> takenBack(Indicator it) {
        return recalls.of(it.purpose(), it.id()).stream()
                .map(recall -> Recall.Taken.of(recall.on(), recall.value()))
                .collect(Collectors.toSet());
    }

    /// Takes a value off the line, in public; false when there is none on that day.
    public boolean takeBack(Indicator it, LocalDate on, String why, Hat hat) {
        var was = purposes.remove(it.id(), on);
        was.ifPresent(value -> recalls.insert(it, value, why, hat));
        return was.isPresent();
    }

    /// A feed that is due, ours until we give it back; read as the system.
    public Optional<Claimed> claim() {
        return table.claim();
    }

    /// Writes down what came of it, unless another node took over meanwhile. Nothing that stands is changed.
    public boolean settle(Claimed claimed, Reading reading) {
        var feed = claimed.feed();
        if (!table.release(claimed, reading instanceof Reading.Failed)) {
            return false;
        }
        switch (reading) {
            case Reading.Failed failed -> {
                table.attempted(NewId.next(), feed, failed.key(), failed.detail(), 0, 0, 0);
                if (feed.failures() + 1 == PATIENCE) {
                    tellTheOffice(feed);
                }
            }
            case Reading.Values values -> {
                var it = purposes.indicator(feed.indicator()).orElseThrow();
                var found = beside(it, values);
                table.keep(feed, found);
                table.attempted(NewId.next(), feed, null, "", found.size(), add(it, feed, found), values.unreadable());
            }
        }
        return true;
    }

    private int add(Indicator it, Feed feed, List<Found> found) {
        return (int) found.stream()
                .filter(each -> each.state() == State.NEW)
                .filter(each -> purposes.add(
                        it.id(),
                        new Measurement(each.on(), each.value(), feed.plan().source())))
                .count();
    }

    private void tellTheOffice(Feed feed) {
        var purpose = purposes.find(feed.purpose()).orElseThrow();
        events.publishEvent(new Addressed(
                "readings.fails",
                feed.purpose().value(),
                purpose.path() + "/indicators/" + feed.indicator().value(),
                Addressed.Why.WROTE,
                table.staff(feed.purpose()),
                clock.instant()));
    }
}
