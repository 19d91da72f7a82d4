package heed.trace;

import gg.jte.Content;
import heed.people.Visitor;
import heed.web.Shell;
import java.util.UUID;

/// Plug: what a room shows about one contribution on its trace, such as what is owed to it.
public interface TracePart {

    Content on(UUID contribution, Visitor visitor, Shell shell);
}
