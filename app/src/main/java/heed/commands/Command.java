package heed.commands;

import java.util.List;

/// A command that a room brings to the command line.
public interface Command {

    /// The words typed, such as `import polis`.
    String name();

    /// The key of its line in the help. The text says what is typed and what it does, as in `import polis DIR:
    /// Brings …`; the key begins with the room and `command-`, as in `polis.command-import`.
    String help();

    /// Does it with what was typed after the name. Returns 0 when all went well, 1 when it did not, 2 when it was
    /// asked wrongly.
    int run(List<String> arguments);
}
