/// Did it come true? On the day a purpose named for its goal, its office says so: met, partly, not, or that one cannot
/// tell, with evidence.
///
/// A purpose whose day came and went without a review is red on its own page and on that of its office. The review
/// repeats what was promised to those who took part, and says what became of it. It is said once and stays.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"contributions", "database", "offices", "opendata", "people", "purposes", "trace", "web"
        })
package heed.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
