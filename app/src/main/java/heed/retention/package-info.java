/// What the house keeps and for how long: settings with defaults and bounds, kept by a chore and read by everyone.
///
/// Each room says by its plug [heed.people.Kept] what of its data goes by itself. Whoever wears the hat of the town
/// chooses the days; everyone reads them on one page.
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "database", "people", "opendata"})
package heed.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
