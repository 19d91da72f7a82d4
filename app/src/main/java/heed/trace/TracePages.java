package heed.trace;

import heed.web.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The trace of one contribution, as a page one can walk from.
@Controller
class TracePages {

    private final Trace trace;

    TracePages(Trace trace) {
        this.trace = trace;
    }

    @GetMapping("/trace/{id}")
    String walk(@PathVariable UUID id, Model model) {
        model.addAttribute("walk", trace.walk(id).orElseThrow(() -> new NotFound("contribution " + id)));
        return "trace/walk";
    }
}
