package heed.trace;

import heed.people.Visitor;
import heed.web.Shell;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// The trace of one contribution, as a page one can walk from.
@Controller
class TracePages {

    private final Walks walks;
    private final ObjectProvider<TracePart> parts;

    TracePages(Walks walks, ObjectProvider<TracePart> parts) {
        this.walks = walks;
        this.parts = parts;
    }

    @GetMapping("/trace/{id}")
    String walk(@PathVariable UUID id, Visitor visitor, @ModelAttribute("shell") Shell shell, Model model) {
        model.addAttribute("page", walks.at(id));
        model.addAttribute(
                "parts",
                parts.orderedStream().map(it -> it.on(id, visitor, shell)).toList());
        return "trace/walk";
    }
}
