package heed.setup;

import heed.database.Reader;
import org.springframework.boot.test.context.TestComponent;

/// The link that the log of an empty house names.
@TestComponent
public class InvitedLink {

    private final Setup setup;

    InvitedLink(Setup setup) {
        this.setup = setup;
    }

    public String path() {
        return "/setup/link/" + Reader.SYSTEM.reads(setup::invite).orElseThrow();
    }
}
