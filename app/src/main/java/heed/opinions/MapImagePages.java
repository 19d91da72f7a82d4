package heed.opinions;

import gg.jte.output.StringOutput;
import heed.people.Circle;
import heed.people.Visitor;
import heed.purposes.Purposes;
import heed.web.NotFound;
import heed.web.Parts;
import heed.web.Shell;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// The map as an image that other sites may show: it has its text within, and runs nothing.
@Controller
class MapImagePages {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");

    private final Opinions opinions;
    private final Purposes purposes;
    private final OpinionView view;
    private final Parts parts;

    MapImagePages(Opinions opinions, Purposes purposes, OpinionView view, Parts parts) {
        this.opinions = opinions;
        this.purposes = purposes;
        this.view = view;
        this.parts = parts;
    }

    /// Only what everybody may read is kept by others on the way and shown elsewhere; nobody's own place is on it.
    @GetMapping("/purposes/{slug}/map.svg")
    ResponseEntity<String> image(@PathVariable String slug, @ModelAttribute("shell") Shell shell) {
        var purpose = purposes.at(slug);
        if (!opinions.isOpen(purpose.id())) {
            throw new NotFound("consultation on " + slug);
        }
        var open = purpose.circle().equals(Circle.EVERYONE);
        var image = new StringOutput();
        parts.of(
                        "opinions/image",
                        Map.of(
                                "map",
                                view.map(purpose, Visitor.STRANGER, MapView.FEW),
                                "purpose",
                                purpose,
                                "shell",
                                shell))
                .writeTo(image);
        var answer = ResponseEntity.ok()
                .contentType(SVG)
                // A copy on the way is for readers of the same language.
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .cacheControl(open ? CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic() : CacheControl.noStore());
        if (open) {
            answer.header("Cross-Origin-Resource-Policy", "cross-origin");
        }
        return answer.body(image.toString());
    }
}
