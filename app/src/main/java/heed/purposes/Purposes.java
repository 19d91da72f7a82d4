package heed.purposes;

import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.contributions.Saying;
import heed.database.NewId;
import heed.people.Person;
import heed.purposes.Publication.Missing;
import heed.web.NotFound;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What this town is working on, and why.
@Service
@Transactional
public class Purposes {

    static final String KIND = "purpose";

    private final PurposeTable table;
    private final MeasureTable measures;
    private final Contributions contributions;

    Purposes(PurposeTable table, MeasureTable measures, Contributions contributions) {
        this.table = table;
        this.measures = measures;
        this.contributions = contributions;
    }

    @Transactional(readOnly = true)
    public Optional<Purpose> find(String slug) {
        return table.find(slug);
    }

    @Transactional(readOnly = true)
    public Optional<Purpose> find(Purpose.Id id) {
        return table.find(id);
    }

    @Transactional(readOnly = true)
    public Purpose at(String slug) {
        return table.find(slug).orElseThrow(() -> new NotFound("purpose " + slug));
    }

    /// Those one can take part in, the latest published first.
    @Transactional(readOnly = true)
    public List<Purpose> open() {
        return published().stream()
                .filter(it -> it.state() == Purpose.State.OPEN)
                .toList();
    }

    /// Open ones before decided ones, and among each the latest published first.
    @Transactional(readOnly = true)
    public List<Purpose> published() {
        return table.published("", Integer.MAX_VALUE);
    }

    /// Those of this office, in the same order.
    @Transactional(readOnly = true)
    List<Purpose> published(String office) {
        return table.published(office, Integer.MAX_VALUE);
    }

    /// The latest begun first; empty for those who may not read drafts.
    @Transactional(readOnly = true)
    public List<Purpose> drafts() {
        return table.drafts();
    }

    /// Written down, and read by nobody but staff until it is published.
    public Purpose draft(Draft draft) {
        var id = new Purpose.Id(NewId.next());
        contributions.say(new Saying(
                new Contribution.Id(id.value()),
                KIND,
                draft.owner(),
                draft.hat(),
                draft.circle(),
                draft.language(),
                Contribution.State.DRAFT,
                draft.title().strip()));
        var wanted = Slug.of(draft.slug() == null ? draft.title() : draft.slug(), id);
        var slug = wanted;
        for (int n = 2; !table.insert(id, slug, draft); n++) {
            slug = Slug.numbered(wanted, n);
        }
        return table.find(id).orElseThrow();
    }

    /// Says the why anew. A draft takes anything; a published purpose refuses to lose a part of its why.
    public Publication reword(Purpose.Id id, Draft draft, Person.Id by) {
        var before = locked(id);
        if (!before.isDraft()) {
            var missing = missing(draft.title(), draft.why(), draft.promise() == null, hasIndicator(id));
            if (!missing.isEmpty()) {
                return new Publication.Refused(missing);
            }
        }
        if (!draft.title().isBlank() && !draft.title().strip().equals(before.title())) {
            contributions.reword(new Contribution.Id(id.value()), draft.title().strip(), by);
        }
        table.reword(id, draft.why(), draft.promise());
        return new Publication.Done(table.find(id).orElseThrow());
    }

    /// Opens it for everyone in its circle, or says what is missing. The database refuses an incomplete one
    /// whoever asks.
    public Publication publish(Purpose.Id id, Person.Id by) {
        return publish(id, by, null);
    }

    /// @param at when it was published, for what comes from elsewhere; null for now
    public Publication publish(Purpose.Id id, Person.Id by, @Nullable Instant at) {
        var purpose = locked(id);
        if (!purpose.isDraft()) {
            return new Publication.Done(purpose);
        }
        var missing = missing(purpose.title(), purpose.why(), purpose.promise() == null, hasIndicator(id));
        if (!missing.isEmpty()) {
            return new Publication.Refused(missing);
        }
        table.open(id, at);
        contributions.show(new Contribution.Id(id.value()));
        return new Publication.Done(table.find(id).orElseThrow());
    }

    /// One purpose with all that its page shows of it, read at one moment.
    @Transactional(readOnly = true)
    Whole whole(String slug) {
        var purpose = at(slug);
        return new Whole(purpose, measures.of(List.of(purpose.id())), stages(purpose.id()));
    }

    /// The first published purposes, each with its first indicator and its stages, in three queries however many they
    /// are.
    @Transactional(readOnly = true)
    Overview overview(int most) {
        return overview(table.published("", most));
    }

    /// Those in this state, or in any where it is null, that come after this one.
    @Transactional(readOnly = true)
    Overview overview(Purpose.@Nullable State state, String after, int most) {
        return overview(table.listed(state, after, most));
    }

    private Overview overview(List<Purpose> published) {
        var ids = published.stream().map(Purpose::id).toList();
        return new Overview(published, measures.firstOf(ids), measures.stages(ids));
    }

    record Overview(List<Purpose> purposes, List<Indicator> indicators, Map<Purpose.Id, List<Stage>> stages) {}

    record Whole(Purpose purpose, List<Indicator> indicators, List<Stage> stages) {

        List<Missing> missing() {
            return Purposes.missing(
                    purpose.title(),
                    purpose.why(),
                    purpose.promise() == null,
                    indicators.stream().anyMatch(Indicator::complete));
        }
    }

    public Indicator addIndicator(Purpose.Id purpose, Indicator.Plan plan) {
        return measures.insert(new Indicator.Id(NewId.next()), locked(purpose).id(), plan);
    }

    /// A published purpose keeps at least one complete indicator: the database refuses to lose the last.
    public void change(Indicator.Id indicator, Indicator.Plan plan) {
        measures.change(indicator, plan);
    }

    /// Writes down what was measured on a day; a second value for the same day corrects the first.
    public void measure(Indicator.Id indicator, LocalDate on, BigDecimal value, String source) {
        measures.measure(indicator, new Indicator.Measurement(on, value, source));
    }

    /// Many at once, or none.
    public void measure(Indicator.Id indicator, List<Indicator.Measurement> values) {
        values.forEach(it -> measures.measure(indicator, it));
    }

    /// Writes down what was measured on a day of which nothing is written yet; false when something is, which stays.
    public boolean add(Indicator.Id indicator, Indicator.Measurement measured) {
        return measures.add(indicator, measured);
    }

    /// Takes a value off the line; what it was, if there was one on that day.
    public Optional<Indicator.Measurement> remove(Indicator.Id indicator, LocalDate on) {
        return measures.remove(indicator, on);
    }

    @Transactional(readOnly = true)
    public Optional<Indicator> indicator(Indicator.Id id) {
        return measures.find(id);
    }

    /// Those of these ids that the reader may read.
    @Transactional(readOnly = true)
    public List<Indicator> indicatorsOf(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : measures.these(ids);
    }

    /// With all that was measured, earliest first.
    @Transactional(readOnly = true)
    public List<Indicator> indicators(Purpose.Id purpose) {
        return measures.of(List.of(purpose));
    }

    @Transactional(readOnly = true)
    public List<Indicator> indicators(List<Purpose> of) {
        return measures.of(of.stream().map(Purpose::id).toList());
    }

    /// Replaces the whole line, in this order.
    public void setStages(Purpose.Id purpose, List<Stage> stages) {
        measures.replaceStages(locked(purpose).id(), stages);
    }

    @Transactional(readOnly = true)
    public List<Stage> stages(Purpose.Id purpose) {
        return measures.stages(List.of(purpose)).getOrDefault(purpose, List.of());
    }

    private Purpose locked(Purpose.Id id) {
        return table.lock(id).orElseThrow(() -> new NotFound("purpose " + id.value()));
    }

    private boolean hasIndicator(Purpose.Id id) {
        return measures.of(List.of(id)).stream().anyMatch(Indicator::complete);
    }

    private static List<Missing> missing(String title, Purpose.Why why, boolean noPromise, boolean indicator) {
        var missing = new ArrayList<Missing>();
        for (var field : Missing.values()) {
            var absent =
                    switch (field) {
                        case TITLE -> title.isBlank();
                        case PROBLEM -> why.problem().isBlank();
                        case AFFECTED -> why.affected().isBlank();
                        case OUTCOME -> why.outcome().isBlank();
                        case INDICATOR -> !indicator;
                        case DECIDES -> why.decides().isBlank();
                        case LIMITS -> why.limits().isBlank();
                        case PROMISE -> noPromise;
                    };
            if (absent) {
                missing.add(field);
            }
        }
        return List.copyOf(missing);
    }
}
