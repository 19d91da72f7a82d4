package heed.database;

import java.time.Duration;

/// A plug: work that a node which serves does again and again in the background. Offer it as a bean.
///
/// Each chore has a thread of its own. Other nodes do the same, so what only one may do is claimed in the database.
/// A command on the command line does no chores.
public interface Chore {

    /// What the log calls it.
    String name();

    /// The pause between one time and the next.
    default Duration pause() {
        return Duration.ofSeconds(1);
    }

    /// Does what there is to do now. A refusal of the database is logged, and the chore comes round again.
    void run();

    /// Ends what it has begun, before the database is closed.
    default void end() {}
}
