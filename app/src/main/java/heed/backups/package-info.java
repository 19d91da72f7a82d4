/// The commands that write the whole house into one file, and read it back.
///
/// A backup is a ZIP with one file for each table, as PostgreSQL's COPY writes it in one snapshot, and a list of
/// how many rows each has. It is read into an empty house of the same version, on any major version of PostgreSQL
/// that Heed knows.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "commands", "people"})
package heed.backups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
