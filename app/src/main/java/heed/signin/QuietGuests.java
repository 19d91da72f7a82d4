package heed.signin;

import heed.people.Standings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Guests who confirmed no address and were not here for long: they go, with what only they could read.
@Service
@Transactional
class QuietGuests {

    /// Whoever acts waits while guests go, so few go at once.
    static final int AT_ONCE = 50;

    private final GuestTable table;
    private final Standings standings;

    QuietGuests(GuestTable table, Standings standings) {
        this.table = table;
        this.standings = standings;
    }

    /// Lets some of those go whose last visit was longer ago than this; returns how many.
    int forget(int days) {
        return table.anyQuiet(days) ? standings.forgetGuests(() -> table.quiet(days, AT_ONCE)) : 0;
    }
}
