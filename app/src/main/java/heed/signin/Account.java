package heed.signin;

import gg.jte.Content;
import heed.people.Visitor;
import heed.web.AccountBox;
import heed.web.Parts;
import heed.web.Shell;
import java.util.HashMap;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// The end of the header: the way in, or one's own mark and hat.
@Component
class Account implements AccountBox {

    private final Parts parts;

    Account(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Content shown(Shell shell) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var visitor = authentication != null && authentication.getPrincipal() instanceof Visitor known
                ? known
                : Visitor.STRANGER;
        var model = new HashMap<String, Object>();
        model.put("shell", shell);
        model.put("visitor", visitor);
        return parts.of("signin/account", model);
    }
}
