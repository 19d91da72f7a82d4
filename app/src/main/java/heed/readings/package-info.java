/// The values of indicators that are fetched, and those that are taken back.
///
/// The office of a purpose names an address, sees what would be read, and says how often. What is fetched goes where
/// nothing is yet; where another value stands, the difference is shown and the office decides. When nothing can be
/// read, everybody sees when and why, it is tried again, and after a while the office is told. A value that turns out
// to
/// be wrong is taken back in public, with a reason.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "contributions",
            "database",
            "notices",
            "opendata",
            "outside",
            "people",
            "purposes",
            "web"
        })
package heed.readings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
