package heed.signin;

import gg.jte.Content;
import heed.people.Visitor;
import heed.web.Shell;

/// Plug: what another room shows on the page where one signs in, and on one's own page.
public interface SignInPart {

    Content NOTHING = _ -> {};

    /// @param next where the visitor wants to go afterwards
    default Content onSignIn(Shell shell, String next) {
        return NOTHING;
    }

    default Content onMyPage(Visitor visitor, Shell shell) {
        return NOTHING;
    }
}
