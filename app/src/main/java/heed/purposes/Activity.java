package heed.purposes;

import gg.jte.Content;
import heed.people.Visitor;
import heed.web.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plug: what a feature shows on the page of a purpose. Offer it as a bean.
public interface Activity {

    List<Card> on(Purpose purpose, Visitor visitor, Shell shell);

    /// One part of the page. Cards stand by their order; `tab` is what the tab says, blank for none; `aside`
    /// stands in the side column.
    record Card(
            int order, String tab, Content main, @Nullable Content aside) {}
}
