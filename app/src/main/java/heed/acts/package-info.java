/// What was done in an official capacity, all in one public list: by whom, wearing which hat, when, to what and why.
///
/// The room keeps nothing: each room that lets officials act publishes a view of those acts, and this one reads them
/// together. Whom something was done to is named only where that person holds an office.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "aims",
            "answers",
            "asking",
            "clocks",
            "contributions",
            "database",
            "offices",
            "opendata",
            "opinions",
            "people",
            "polis",
            "purposes",
            "readings",
            "reviews",
            "roll",
            "tripwires",
            "verdicts",
            "web"
        })
package heed.acts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
