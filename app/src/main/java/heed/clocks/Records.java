package heed.clocks;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How offices listen, counted from their clocks as far as the reader may read them.
@Service
@Transactional(readOnly = true)
class Records {

    private final RecordTable table;
    private final Clock clock;

    Records(RecordTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// Those with the most late ones that still wait first, then by name.
    public List<Listening> all() {
        return table.of("", clock.instant());
    }

    public List<Listening> of(String office) {
        return table.of(office, clock.instant());
    }
}
