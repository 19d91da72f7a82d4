package heed.clocks;

import heed.clocks.OfficeClock.How;
import heed.database.NewId;
import heed.offices.Office;
import heed.offices.Offices;
import heed.people.Hat;
import heed.web.Forbidden;
import heed.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The public clocks of this town: what each office owes, by when.
@Service
@Transactional
public class Clocks {

    static final int LONGEST_PAUSE = 60;
    static final int LONGEST_REASON = 1_000;

    private final ClockTable table;
    private final Terms terms;
    private final Offices offices;
    private final Clock clock;

    Clocks(ClockTable table, Terms terms, Offices offices, Clock clock) {
        this.table = table;
        this.terms = terms;
        this.offices = offices;
        this.clock = clock;
    }

    /// The office is to acknowledge and to answer; after a stage only to answer, after a contest only to judge. In the
    /// transaction of the cause, which starts each clock once.
    public void start(Start it) {
        var office = offices.find(it.office()).orElseThrow(() -> new NotFound("office " + it.office()));
        var term = terms.of(it.office(), it.purpose());
        var deadline = Deadline.of(offices.workingTime(office));
        for (var duty : duties(it.cause())) {
            int days = term.days(duty);
            var id = new OfficeClock.Id(NewId.next());
            table.start(id, it.contribution(), duty, it, days, deadline.due(it.at(), days));
        }
    }

    private static List<Duty> duties(Cause cause) {
        return switch (cause) {
            case ASKED, MENTIONED, HANDED_OVER, SUPPORTED -> List.of(Duty.ACKNOWLEDGE, Duty.ANSWER);
            case STAGE_ENDED -> List.of(Duty.ANSWER);
            case CONTESTED -> List.of(Duty.JUDGE);
        };
    }

    @Transactional(readOnly = true)
    public Optional<OfficeClock> find(OfficeClock.Id id) {
        return table.find(List.of(id.value())).stream().findFirst();
    }

    /// Of these contributions: running ones first, the most urgent first.
    @Transactional(readOnly = true)
    public List<OfficeClock> of(Collection<UUID> contributions) {
        return contributions.isEmpty() ? List.of() : table.of(contributions);
    }

    /// What runs about a purpose and what belongs to it, the most urgent first.
    @Transactional(readOnly = true)
    public List<OfficeClock> running(UUID purpose, int most) {
        return table.running(purpose, most);
    }

    @Transactional(readOnly = true)
    List<OfficeClock> all(Sought sought, int most) {
        return table.all(sought, clock.instant(), LocalDate.now(clock), most);
    }

    /// Stops what runs about these contributions at this office or beneath it; says how many clocks that were.
    public int stop(Collection<UUID> contributions, @Nullable Hat by, How how, @Nullable UUID act, Instant at) {
        var ids = of(contributions).stream()
                .filter(it -> it.stop() == null)
                .filter(it -> by == null || terms.within(it.office(), by.office()))
                .map(it -> it.id().value())
                .toList();
        return ids.isEmpty() ? 0 : table.stop(ids, how, by, act, at);
    }

    /// Stops what runs about these contributions, whoever they are with; for what is handed over.
    public void handOver(UUID contribution, Hat by, Instant at) {
        var running = of(List.of(contribution)).stream()
                .filter(it -> it.stop() == null)
                .map(it -> it.id().value())
                .toList();
        table.stop(running, How.HANDED_OVER, by, null, at);
    }

    /// "We have it", said once for all of these: clocks of this office that wait for an acknowledgement. What was
    /// stopped in the meantime stays as it is.
    public int acknowledge(Collection<OfficeClock.Id> clocks, String words, String office, Hat by) {
        may(by, office);
        var ids = table.find(clocks.stream().map(OfficeClock.Id::value).toList()).stream()
                .filter(it -> it.duty() == Duty.ACKNOWLEDGE && it.office().equals(office) && it.stop() == null)
                .map(it -> it.id().value())
                .toList();
        if (ids.isEmpty()) {
            return 0;
        }
        var act = NewId.next();
        var now = clock.instant();
        table.acknowledge(act, office, words.strip(), by, now);
        return table.stop(ids, How.ACKNOWLEDGED, by, act, now);
    }

    /// Days from today to before `until` do not count, for a reason everyone reads. What is late already, is paused, or
    /// is only to be acknowledged is not paused.
    public Pausing pause(OfficeClock.Id id, LocalDate until, String reason, Hat by) {
        var running = table.lock(id);
        var it = find(id).orElseThrow(() -> new NotFound("clock " + id.value()));
        may(by, it.office());
        var time = Deadline.of(offices.workingTime(office(it)));
        var now = clock.instant();
        var today = time.day(now);
        var before = table.pauses(id);
        if (!running || it.duty() == Duty.ACKNOWLEDGE || !it.inTime(now)) {
            return new Pausing.Refused("until", "clocks.pause-too-late");
        }
        if (before.stream().anyMatch(away -> away.until().isAfter(today))) {
            return new Pausing.Refused("until", "clocks.pause-already");
        }
        if (!until.isAfter(today) || until.isAfter(today.plusDays(LONGEST_PAUSE))) {
            return new Pausing.Refused("until", "clocks.pause-until-odd");
        }
        var away = new Deadline.Away(today, until);
        var all = new ArrayList<>(before);
        all.add(away);
        var due = new Deadline(time.time(), all).due(it.started(), it.days());
        table.pause(id, away, reason.strip(), by, now, due);
        return new Pausing.Done(find(id).orElseThrow());
    }

    /// Whether who wears this hat acts for the office: it is theirs, or beneath theirs.
    @Transactional(readOnly = true)
    public boolean actsFor(@Nullable Hat hat, String office) {
        return hat != null && hat.kind() == Hat.Kind.OFFICE && terms.within(office, hat.office());
    }

    void judged(UUID contest, Hat by, Instant at) {
        table.judged(contest, by, at);
    }

    void moved(String office, String into) {
        table.move(office, into, clock.instant());
    }

    private Office office(OfficeClock it) {
        return offices.find(it.office()).orElseThrow(() -> new NotFound("office " + it.office()));
    }

    private void may(Hat by, String office) {
        if (!actsFor(by, office)) {
            throw new Forbidden("only this office, or one above it, does this");
        }
    }
}
