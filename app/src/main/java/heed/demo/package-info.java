/// Riverton: a filled town to look around in.
///
/// The room holds the texts of an invented town and lays them into an empty Heed when it starts in the profile
/// `demo`: three purposes at different stages, 400 residents, 60 statements and 15,000 votes in which groups were
/// planted. The same clock gives the same town. In the demo, and only there, a visitor may *be* one of the cast
/// without signing in.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "aims",
            "answers",
            "asking",
            "clocks",
            "contributions",
            "database",
            "ladder",
            "offices",
            "opinions",
            "people",
            "purposes",
            "reviews",
            "signin",
            "thanks",
            "trace",
            "tripwires",
            "verdicts",
            "web"
        })
package heed.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
