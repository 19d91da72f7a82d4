/// Which way to take with people, before a purpose is begun: five questions, one recommended chain of stages, and the
/// reasons.
///
/// The rules stand in one table. "Do nothing online" is one of the answers, and none promises more than what was
/// promised. Eight chains can be chosen without the questions, too; what they fill in is the line of stages, never the
/// why.
@NullMarked
@ApplicationModule(allowedDependencies = {"opendata", "people", "purposes", "web"})
package heed.adviser;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
