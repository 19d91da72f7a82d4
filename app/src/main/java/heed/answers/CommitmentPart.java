package heed.answers;

import gg.jte.Content;
import heed.people.Visitor;
import heed.web.Shell;
import java.util.List;

/// A plug: what a room shows on the page of a promise, such as what it should lead to. Offer it as a bean.
public interface CommitmentPart {

    List<Content> on(Commitment commitment, Visitor visitor, Shell shell);
}
