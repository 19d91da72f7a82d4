/// Conversations come from Polis and go back to it.
///
/// A folder with a Polis export is read whole or refused whole, every bad row named by file and line. Its people
/// become anonymous participants who cannot sign in, a later vote replaces an earlier one, and what was moderated
/// out stays hidden. Any purpose can be written in the same files, and reading them again gives the same files.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "commands",
            "contributions",
            "database",
            "opendata",
            "opinions",
            "people",
            "purposes",
            "web"
        })
package heed.polis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
