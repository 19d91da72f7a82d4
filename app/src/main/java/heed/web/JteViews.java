package heed.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/// Turns a view name such as `answers/commitment` into the template of that name.
@Component
class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine templates;

    JteViews(TemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        // To find out that a template does not exist means to search the whole program for it.
        if (name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
            return null;
        }
        var template = name + ".jte";
        return templates.hasTemplate(template) ? view(template) : null;
    }

    /// The page is whole before its first byte leaves, so a fault half-way shows the error page and not half a page.
    private View view(String template) {
        return (model, request, response) -> {
            var page = new Utf8ByteOutput();
            templates.render(template, model == null ? Map.of() : new HashMap<String, Object>(model), page);
            response.setContentType("text/html;charset=utf-8");
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        };
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
