/// What an activity of a purpose asks of those who take part: the lowest rung of proof, and why.
///
/// Nothing is asked unless the office says so with a reason, before the purpose is published; then it stays. The
/// database refuses what comes from below the rung. What somebody gave before is kept, and counts when they stand
/// there.
@NullMarked
@ApplicationModule(allowedDependencies = {"contributions", "database", "opendata", "people", "purposes", "web"})
package heed.ladder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
