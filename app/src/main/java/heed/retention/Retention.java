package heed.retention;

import heed.people.Kept;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How long each kind of data is kept: as chosen, or else as usual.
@Service
@Transactional
class Retention {

    private final RetentionTable table;
    private final List<Kept> kinds;

    Retention(RetentionTable table, List<Kept> kinds) {
        this.table = table;
        this.kinds = kinds.stream().sorted(Comparator.comparing(Kept::name)).toList();
    }

    /// A kind of data with the days that hold now.
    record Term(String kind, int days, Kept.Days bounds) {}

    @Transactional(readOnly = true)
    public List<Term> terms() {
        var chosen = table.chosen();
        return kinds.stream()
                .map(it -> new Term(it.name(), days(it, chosen), it.days()))
                .toList();
    }

    public void choose(Map<String, Integer> days) {
        days.forEach(table::choose);
    }

    public boolean claim() {
        return table.claim();
    }

    /// Removes what was kept for long enough; returns how much that was.
    public int forget() {
        var chosen = table.chosen();
        return kinds.stream().mapToInt(it -> it.forget(days(it, chosen))).sum();
    }

    private static int days(Kept kind, Map<String, Integer> chosen) {
        int days = chosen.getOrDefault(kind.name(), kind.days().usual());
        return Math.clamp(days, kind.days().least(), kind.days().most());
    }
}
