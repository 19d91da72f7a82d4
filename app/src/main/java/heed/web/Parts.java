package heed.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Pieces of a page as content, so that a room can hand a card to another room's page.
@Component
public class Parts {

    private final TemplateEngine templates;

    Parts(TemplateEngine templates) {
        this.templates = templates;
    }

    /// `template` is named like a view: `opinions/card`. The model carries the `shell` when the template wants it.
    public Content of(String template, Map<String, Object> model) {
        return page -> templates.render(template + ".jte", model, page);
    }
}
