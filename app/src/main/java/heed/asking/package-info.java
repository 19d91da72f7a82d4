/// Questions to an office, asked and answered in public.
///
/// Anybody signed in asks an office, on its page or about a purpose or a statement; a clock starts with the
/// question. An office answers one or many at once with a reply that lists whom it answers, or hands a question
/// over with a reason.
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
            "clocks",
            "thanks"
        })
package heed.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
