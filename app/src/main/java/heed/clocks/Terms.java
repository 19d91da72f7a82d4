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

    /// Those by which support starts a clock.
    @Transactional(readOnly = true)
    public List<Term> supported() {
        return table.supported();
    }

    public void set(Term term) {
        table.set(term);
    }

    /// Whether `other` is this office or stands above it.
    @Transactional(readOnly = true)
    public boolean within(String office, @Nullable String other) {
        var seen = new HashSet<String>();
        for (var at = Optional.of(office); at.isPresent() && seen.add(at.get()); at = above(at.get())) {
            if (at.get().equals(other)) {
                return true;
            }
        }
        return false;
    }

    /// Who hears that the office is late: the one it names, or the first by name of the nearest office above with
    // staff.
    record Superior(@Nullable UUID person, @Nullable String office) {}

    @Transactional(readOnly = true)
    public Superior superior(String office) {
        var named = of(office, null).superior();
        if (named != null) {
            return new Superior(named, null);
        }
        var seen = new HashSet<String>(List.of(office));
        for (var at = above(office); at.isPresent() && seen.add(at.get()); at = above(at.get())) {
            var staff = offices.find(at.get()).map(offices::staff).orElse(List.of());
            if (!staff.isEmpty()) {
                return new Superior(staff.getFirst().person().value(), at.get());
            }
        }
        return new Superior(null, null);
    }

    /// The staff of all offices above, whom this office may name; by office upwards, then by name.
    @Transactional(readOnly = true)
    public List<Office.Staff> superiors(String office) {
        var seen = new HashSet<String>(List.of(office));
        var found = new ArrayList<Office.Staff>();
        for (var at = above(office); at.isPresent() && seen.add(at.get()); at = above(at.get())) {
            offices.find(at.get()).map(offices::staff).ifPresent(found::addAll);
        }
        return found.stream().distinct().toList();
    }

    private Optional<String> above(String office) {
        return offices.find(office).map(Office::parent);
    }
}
