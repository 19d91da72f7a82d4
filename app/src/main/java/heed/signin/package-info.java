/// Who is at the door: links by mail, sessions, and guests who have not said who they are.
///
/// Who is signed in is remembered in the database, so that any node knows and what an administrator changes holds from
/// the next request. A stranger who votes or writes becomes a *guest*: one device, one session, and everything is kept
/// when a link confirms an address.
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "database", "people"})
package heed.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
