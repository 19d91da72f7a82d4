/// What Heed keeps about a person, for that person: to see, to take along, to correct, and to erase.
///
/// Each room tells what it keeps through `people.Belongings`. What leaves the house leaves it only to the person, right
/// after they showed who they are, and never by a link that others could use.
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "database", "people", "signin"})
package heed.mydata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
