/// Who acts for the town: official hats, given and taken back in public, and people who only read for a time.
///
/// An official gives hats of their own office; whoever wears the hat of the town gives any, and suspends with a reason
/// and an end. Each hat stands in a public list with who gave it and until when.
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "database", "people", "offices", "opendata", "commands"})
package heed.townhall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
