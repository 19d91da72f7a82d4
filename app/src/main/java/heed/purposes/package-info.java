/// The why, before the what and the how.
///
/// A purpose says which problem is to be solved, for whom, how we will know that it is solved, who decides, what
/// is not up for discussion, and what is promised to those who take part. It can be saved with anything missing,
/// and published only whole. Its indicators are measured over time; its stages say where the matter stands. Other
/// rooms put their cards on its page by `Activity`.
///
/// It ends with a closing: what was heard, what was decided, what happens next; and only when everything that was said
/// has a fate.
@NullMarked
@ApplicationModule(allowedDependencies = {"contributions", "database", "offices", "opendata", "people", "trace", "web"})
package heed.purposes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
