package heed.retention;

import heed.people.Kept;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// How long each kind of data is kept: as chosen, or else as usual.
@Service
@Transactional
class Retention {

    /// How often a kind is asked within one look, at most: what is left then goes with the next.
    private static final int PORTIONS = 200;

    private final RetentionTable table;
    private final List<Kept> kinds;
    private final TransactionTemplate each;

    Retention(RetentionTable table, List<Kept> kinds, TransactionTemplate each) {
        this.table = table;
        this.each = each;
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

    /// Removes what was kept for long enough; returns how much that was. Each kind, and each portion of a kind that
    // goes in
    /// portions, is a transaction of its own, so that nobody waits for long.
    @Transactional(propagation = Propagation.NEVER)
    public int forget() {
        var chosen = table.chosen();
        int gone = 0;
        for (var kind : kinds) {
            int portion = -1;
            for (int asked = 0; portion != 0 && asked < PORTIONS; asked++) {
                portion = Objects.requireNonNull(each.execute(_ -> kind.forget(days(kind, chosen))));
                gone += portion;
            }
        }
        return gone;
    }

    private static int days(Kept kind, Map<String, Integer> chosen) {
        int days = chosen.getOrDefault(kind.name(), kind.days().usual());
        return Math.clamp(days, kind.days().least(), kind.days().most());
    }
}
