/// Where everything is kept: PostgreSQL, our own or the operator's, and who reads from it.
///
/// Heed starts a durable PostgreSQL of its own unless it is given the address of another. Two roles use it: one owns
// and migrates,
/// one serves and can bypass no policy. Each transaction states its *reader*, and the policies show what that reader
// may read.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package heed.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
