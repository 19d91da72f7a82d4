/// The first run: a link in the log leads to five steps, and whoever takes them becomes the first administrator.
///
/// The link works once, in one browser, and only while nobody acts for the town. Afterwards the same pages (name, look,
/// mail, town) belong to whoever wears the hat of the town.
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "database", "people", "signin", "demo", "pictures"})
package heed.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
