package heed.offices;

import gg.jte.Content;
import heed.people.Visitor;
import heed.web.Shell;

/// Plug: what a room shows on the page of an office.
public interface OfficePart {

    Content on(Office office, Visitor visitor, Shell shell);
}
