/// The government's side: offices in a tree, who works there, who is on duty, and when.
///
/// An office is a circle of `people` with a page: what it does, who speaks for it, its hours and days off. It can be
/// renamed, merged and split; what it was stays readable. Its working time is what clocks count in.
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "database", "people", "opendata"})
package heed.offices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
