package heed.setup;

import heed.people.Visitor;
import heed.signin.Browser;
import heed.web.Forbidden;
import heed.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/// Who may change the house: the browser that sets it up, and afterwards whoever wears the hat of the town.
@Component
class Keys {

    private final Setup setup;

    Keys(Setup setup) {
        this.setup = setup;
    }

    boolean fit(Visitor visitor, HttpServletRequest request) {
        return visitor.town() || setup.settingUp(Browser.key(request));
    }

    /// Refuses everybody else.
    void check(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        if (visitor.town()) {
            return;
        }
        if (setup.open()) {
            first(request, response);
        } else {
            visitor.townHat();
        }
    }

    /// Refuses all but the browser that sets up, while there is no administrator.
    void first(HttpServletRequest request, HttpServletResponse response) {
        if (!setup.open()) {
            throw new NotFound("set-up, which was done");
        }
        if (!setup.settingUp(Browser.key(request, response))) {
            throw new Forbidden("only the browser that opened the link sets up");
        }
    }
}
