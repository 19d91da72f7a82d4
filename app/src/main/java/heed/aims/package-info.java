/// Which number a promise should move.
///
/// The office that promised names indicators of the purpose, in public and with the day, so that nobody can choose a
/// better one afterwards without everybody seeing it. So the trace leads from what people said to what became of life,
/// and back: the page of a number says which promises should move it, where they came from, and what those concerned
/// say whether it helped.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"answers", "database", "opendata", "people", "purposes", "trace", "verdicts", "web"})
package heed.aims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
