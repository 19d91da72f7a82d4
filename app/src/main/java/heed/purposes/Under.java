package heed.purposes;

import gg.jte.Content;
import heed.people.Visitor;
import heed.web.Shell;
import java.util.List;

/// A plug: what stands under the line of one indicator on its page. Offer it as a bean.
public interface Under {

    List<Content> on(Purpose purpose, Indicator indicator, Visitor visitor, Shell shell);
}
