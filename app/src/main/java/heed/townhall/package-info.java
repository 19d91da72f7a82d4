/// Who wears which hat, given and taken back in public; groups; and people who only read for a time.
///
/// An official gives hats of their own office and of its employees, a member who may those of a group; whoever wears
// the
/// hat of the town gives any, founds groups, and suspends with a reason and an end. Each hat but that of a place stands
/// in a public list with who gave it and until when.
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "database", "people", "offices", "opendata", "commands", "signin"})
package heed.townhall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
