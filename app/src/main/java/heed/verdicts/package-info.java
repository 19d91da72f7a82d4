/// Did it help? 30, 90 and 365 days after a promise was kept, those who asked for it and a random sample of those it
/// affects are asked one question.
///
/// Each of them answers once a wave: yes, partly, no, or that one cannot tell, with a sentence if they like. The
/// answers stand beside the official figure together with how many did not answer, and only from five answers on.
/// Who is asked is drawn by a rule that anyone with the list can repeat; the list itself is private.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "answers",
            "contributions",
            "database",
            "notices",
            "offices",
            "opendata",
            "opinions",
            "people",
            "purposes",
            "trace",
            "web"
        })
package heed.verdicts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
