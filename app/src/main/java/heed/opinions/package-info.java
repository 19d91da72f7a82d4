/// Short statements, votes on them, and the map of where people stand and what they share.
///
/// A vote is acknowledged once it is written and committed, and never waits for the map. The map is made anew in the
/// background as votes arrive, at most once a second for each consultation. One person has one vote on a statement:
/// the primary key says so.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "people",
            "contributions",
            "ladder",
            "trace",
            "opendata",
            "purposes",
            "signin"
        })
package heed.opinions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
