/// The one database: a PostgreSQL of our own in the data folder, or one that the operator names.
/// Two roles keep the walls: the owner migrates, the application serves and can bypass no policy.
/// Each transaction states who reads, and row-level security decides what there is to see.
/// Heed does not start on a database that could lose what it acknowledged.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package heed.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
