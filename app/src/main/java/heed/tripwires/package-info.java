/// Nothing is closed for ever: what reopens a decided purpose, set in advance and in public by its office.
///
/// A tripwire is a review day, so many calls of people to look at it again, so many contested promises, a number
/// off its path, or a verdict that it did not help. When one is touched the purpose opens again by itself, with
/// what was gathered until then, in the name of whoever set it. A tripwire is never taken away.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "answers",
            "contributions",
            "database",
            "opendata",
            "people",
            "purposes",
            "trace",
            "verdicts",
            "web"
        })
package heed.tripwires;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
