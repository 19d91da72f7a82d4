/// From what was said to what became of it, and back.
///
/// Typed links join any two contributions, in both directions; a fate says how a contribution ended, by which
/// answer, and why. Links and fates are kept as they were made; who may not read both ends does not see that they
/// are joined.
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "database", "people", "contributions", "opendata"})
package heed.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
