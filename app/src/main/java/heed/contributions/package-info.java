/// What people say, in one table: words, versions, circle, language, state.
///
/// Purposes, statements, answers and commitments are all contributions first; their rooms add what is theirs.
/// The database itself shows a contribution only to the circle it was said to. Moderators hide what people said, with a
/// reason; they and auditors read what is hidden.
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "database", "people", "opendata"})
package heed.contributions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
