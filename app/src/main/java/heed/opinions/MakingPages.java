package heed.opinions;

import heed.people.Visitor;
import heed.purposes.Purposes;
import heed.web.NotFound;
import heed.web.Progress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// How the making of a map goes, for those who speak for an office.
@Controller
class MakingPages {

    private final Opinions opinions;
    private final Purposes purposes;
    private final Maps maps;

    MakingPages(Opinions opinions, Purposes purposes, Maps maps) {
        this.opinions = opinions;
        this.purposes = purposes;
        this.maps = maps;
    }

    @GetMapping("/purposes/{slug}/map/making")
    String show(@PathVariable String slug, Visitor visitor, Model model) {
        visitor.officialHat();
        var purpose = purposes.at(slug);
        if (!opinions.isOpen(purpose.id())) {
            throw new NotFound("consultation on " + slug);
        }
        var making = maps.making(purpose.id()).orElse(null);
        model.addAttribute("purpose", purpose);
        model.addAttribute("shown", maps.of(purpose.id()).orElse(null));
        model.addAttribute("made", maps.made(purpose.id()).orElse(null));
        model.addAttribute("making", making);
        model.addAttribute(
                "progress",
                making == null
                        ? new Progress(0, 0, true)
                        : new Progress(making.read(), Math.max(making.expected(), making.read()), false));
        return "opinions/making";
    }
}
