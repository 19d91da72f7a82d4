/// Praise: somebody thanks an office, once, for an answer or a kept promise.
///
/// One person gives one thanks for one thing, with words if they like, and nobody thanks an office they work for. It is
/// counted and listed, and nothing is won by it: no points, no ranking. The official who gave the answer is told once.
/// What can be thanked for is said by the rooms that own it: [heed.thanks.Thankable].
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "database", "people", "contributions", "opendata", "notices"})
package heed.thanks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
