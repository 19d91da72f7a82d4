package heed.trace;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The trace of one contribution, as a page one can walk from.
@Controller
class TracePages {

    private final Walks walks;

    TracePages(Walks walks) {
        this.walks = walks;
    }

    @GetMapping("/trace/{id}")
    String walk(@PathVariable UUID id, Model model) {
        model.addAttribute("page", walks.at(id));
        return "trace/walk";
    }
}
