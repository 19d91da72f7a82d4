package heed.clocks;

import heed.offices.Office;
import heed.offices.Offices;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What each office gives itself, and who stands above it.
@Service
@Transactional
class Terms {

    private final TermTable table;
    private final Offices offices;

    Terms(TermTable table, Offices offices) {
        this.table = table;
        this.offices = offices;
    }

    @Transactional(readOnly = true)
    public Term of(String office, @Nullable UUID purpose) {
        return table.find(office, purpose).orElseGet(() -> Term.usual(office));
    }

    @Transactional(readOnly = true)
    public List<Term> all(String office) {
        return table.of(office);
    }

    public void set(Term term) {
        table.set(term);
    }

    /// Whether `other` is this office or stands above it.
    @Transactional(readOnly = true)
    public boolean within(String office, @Nullable String other) {
        var seen = new HashSet<String>();
        for (var at = Optional.of(office); at.isPresent() && seen.add(at.get()); at = parent(at.get())) {
            if (at.get().equals(other)) {
                return true;
            }
        }
        return false;
    }

    /// Who hears that the office is late: the one it names, or the first by name of the nearest office above with
    /// staff.
    record Superior(@Nullable UUID person, @Nullable String office) {}

    @Transactional(readOnly = true)
    public Superior superior(String office) {
        var named = of(office, null).superior();
        if (named != null) {
            return new Superior(named, null);
        }
        return above(office)
                .flatMap(offices::find)
                .map(it -> new Superior(offices.staff(it).getFirst().person().value(), it.key()))
                .orElseGet(() -> new Superior(null, null));
    }

    /// The nearest office above with staff.
    @Transactional(readOnly = true)
    public Optional<String> above(String office) {
        var seen = new HashSet<String>(List.of(office));
        for (var at = parent(office); at.isPresent() && seen.add(at.get()); at = parent(at.get())) {
            if (offices.find(at.get()).map(offices::staff).orElse(List.of()).isEmpty()) {
                continue;
            }
            return at;
        }
        return Optional.empty();
    }

    /// The staff of all offices above, whom this office may name; by office upwards, then by name.
    @Transactional(readOnly = true)
    public List<Office.Staff> superiors(String office) {
        var seen = new HashSet<String>(List.of(office));
        var found = new ArrayList<Office.Staff>();
        for (var at = parent(office); at.isPresent() && seen.add(at.get()); at = parent(at.get())) {
            offices.find(at.get()).map(offices::staff).ifPresent(found::addAll);
        }
        return found.stream().distinct().toList();
    }

    private Optional<String> parent(String office) {
        return offices.find(office).map(Office::parent);
    }
}
