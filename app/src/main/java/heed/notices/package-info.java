/// One plain line to everyone concerned, when something becomes of what people said.
///
/// What happens is written down once, with the things it is about; who is concerned is found when somebody looks:
/// those who made those things, took a side on them, or took part in their purpose. Rooms publish
/// [heed.notices.Happened], or the trace tells by itself; what is for certain people only is
/// [heed.notices.Addressed]. What a reader may not read is named to that reader neither here nor in a mail.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "people",
            "contributions",
            "trace",
            "opendata",
            "purposes",
            "opinions",
            "signin"
        })
package heed.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
