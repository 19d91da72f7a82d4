package heed.clocks;

import gg.jte.Content;
import heed.offices.Office;
import heed.people.Visitor;
import heed.purposes.HomeItem;
import heed.web.Parts;
import heed.web.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Shows whoever speaks for an office what it owes next, before anything else on the first page.
@Component
class OwedAtHome implements HomeItem {

    private static final int MOST = 3;

    private final Clocks clocks;
    private final Dial dial;
    private final Parts parts;

    OwedAtHome(Clocks clocks, Dial dial, Parts parts) {
        this.clocks = clocks;
        this.dial = dial;
        this.parts = parts;
    }

    @Override
    public Place place() {
        return Place.OWED;
    }

    @Override
    public List<Content> on(Visitor visitor, Shell shell) {
        var hat = visitor.hat();
        var office = hat == null ? null : hat.office();
        if (office == null) {
            return List.of();
        }
        var items = new ArrayList<Content>();
        for (var it : dial.of(clocks.all(new Sought(office, "", "running"), MOST))) {
            items.add(parts.of("clocks/owed", Map.of("shell", shell, "shown", it)));
        }
        if (!items.isEmpty()) {
            var desk = Office.path(office).orElseThrow() + "/due";
            items.add(parts.of("clocks/owed-more", Map.of("shell", shell, "desk", desk)));
        }
        return items;
    }
}
