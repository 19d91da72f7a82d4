/// The roll of residents: who lives here, as the town's own register says, and the codes that letters carry.
///
/// A register comes as a table and is kept as keyed hashes only: nobody can read a name, a birthday or an address
/// out of it. Whoever types the same three, or a code that came by letter, is lifted to *verified resident of* an
/// area.
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "database", "people", "signin"})
package heed.roll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
