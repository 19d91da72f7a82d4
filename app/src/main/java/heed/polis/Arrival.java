package heed.polis;

import heed.purposes.Publication;
import heed.purposes.Purpose;
import java.util.List;

/// What came of an attempt to bring a Polis folder in.
public sealed interface Arrival {

    /// All of it is here; `slug` ends the address of its purpose. `votes` are those that count, `events` all of
    /// the log.
    record Done(Purpose.Id purpose, String slug, int people, int statements, int votes, int events)
            implements Arrival {}

    /// The same files came in before, so nothing was done.
    record There(String slug) implements Arrival {}

    /// Nothing of it is here, because of these rows.
    record Refused(List<BadRow> rows) implements Arrival {}

    /// Nothing of it is here, because the why that was given leaves these out.
    record NoWhy(List<Publication.Missing> missing) implements Arrival {}

    /// Hears how far an import has come.
    @FunctionalInterface
    interface Told {
        void soFar(long done, long total);
    }
}
