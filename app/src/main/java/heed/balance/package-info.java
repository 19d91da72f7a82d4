/// The balance of a purpose on one page that prints well: why, who took part, what was heard, decided, done and
// changed.
///
/// It counts nothing of its own: each number comes from the room that keeps the list behind it, and leads there.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "answers",
            "opendata",
            "opinions",
            "people",
            "purposes",
            "reviews",
            "trace",
            "tripwires",
            "verdicts",
            "web"
        })
package heed.balance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
