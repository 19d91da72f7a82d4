package heed.demo;

import gg.jte.Content;
import heed.web.AccountBox;
import heed.web.Parts;
import heed.web.Shell;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says on every page, quietly, that this town is invented, and leads to the people one can be.
@Component
@Profile("demo")
@Order(0)
class DemoNote implements AccountBox {

    private final Parts parts;

    DemoNote(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Content shown(Shell shell) {
        return parts.of("demo/note", Map.of("shell", shell));
    }
}
