package heed.opinions;

import gg.jte.Content;
import heed.people.Visitor;
import heed.web.Shell;
import java.util.UUID;

/// A plug: what a feature shows on the page of one statement. Offer it as a bean.
public interface StatementPart {

    Content on(UUID statement, Visitor visitor, Shell shell);
}
