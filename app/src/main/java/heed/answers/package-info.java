/// What officials answer, and what they promise.
///
/// An answer names a person and the office they speak for; it answers statements, the concern of a group or a
/// whole purpose, and says for each statement what becomes of it. A commitment has a due date; it is kept or
/// broken, with evidence, once.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "people",
            "offices",
            "contributions",
            "trace",
            "opendata",
            "purposes",
            "opinions",
            "notices",
            "thanks",
            "pictures"
        })
package heed.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
