/// The one way in which this house calls others.
///
/// Whatever address somebody typed, it is looked at before each call: `https`, a real name, an address of the open
/// internet. The name is looked up once and the connection goes to what was looked up. A call ends after some time and
/// some bytes, whatever the other side does; it carries no cookie, no password and nothing of a person. An operator may
/// name places of the town's own network that may be called too.
@NullMarked
@ApplicationModule(allowedDependencies = {"web"})
package heed.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
