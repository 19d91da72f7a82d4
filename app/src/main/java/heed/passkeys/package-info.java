/// Passkeys: signing in with a device that knows its owner, by a finger, a face or a number, without a link or a
// password.
///
/// The ceremony is Spring Security's; who is signed in afterwards is told by the room `signin`, as with a link. Whoever
/// speaks for an office needs one.
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "database", "people", "signin"})
package heed.passkeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
