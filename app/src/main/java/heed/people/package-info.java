/// One person, one account, and the hats that person wears.
///
/// A person has one name everywhere. A *hat* says in which capacity somebody acts: as a resident, or speaking for
/// an office. A *circle* is an audience: everyone, all staff, or one office. Who is signed in is remembered in
/// the database, so that any node knows.
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "database"})
package heed.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
