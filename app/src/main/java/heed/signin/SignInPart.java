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

    /// @param next where the visitor came from, to go back to once something was done here
    default Content onMyPage(Visitor visitor, Shell shell, String next) {
        return onMyPage(visitor, shell);
    }
}
