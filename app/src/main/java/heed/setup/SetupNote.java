package heed.setup;

import gg.jte.Content;
import heed.people.Visitor;
import heed.signin.SignInPart;
import heed.web.Parts;
import heed.web.Shell;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Leads whoever wears the hat of the town from their own page to the settings of the house.
@Component
class SetupNote implements SignInPart {

    private final Parts parts;

    SetupNote(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Content onMyPage(Visitor visitor, Shell shell) {
        return visitor.town() ? parts.of("setup/settings", Map.of("shell", shell)) : NOTHING;
    }
}
