/// What one types after `./heed`: serve, demo, doctor, version, help, and the commands that other rooms bring.
///
/// A room brings a command by a bean of [Command] and one line of words; nothing here changes for it.
/// A command runs in the whole house, but with its doors closed: nothing listens on a port.
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package heed.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
