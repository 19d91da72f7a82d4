/// Who owes an answer to what, by when: public clocks that count the working days of an office.
///
/// A clock is started by what happens (a question is asked, an office is mentioned, a statement finds enough
/// support, a stage of listening ends, a kept promise is contested), in the transaction of its cause. It can be
/// paused with a public reason and an end, is handed to somebody above once it is late, and is stopped by the act
/// that lists whom it answers.
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
            "answers",
            "thanks"
        })
package heed.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
