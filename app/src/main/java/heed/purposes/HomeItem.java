package heed.purposes;

import gg.jte.Content;
import heed.people.Visitor;
import heed.web.Shell;
import java.util.List;

/// A plug: what a feature shows on the first page, beside what the town is working on. Offer it as a bean.
public interface HomeItem {

    Place place();

    /// Whole list items, in the order in which they are to stand.
    List<Content> on(Visitor visitor, Shell shell);

    /// Where on the first page: what one's office owes, what waits for people's voice, what was answered lately,
    /// whether it is working.
    enum Place {
        OWED,
        VOICE,
        ANSWERED,
        WORKING
    }
}
