package heed.opinions;

import heed.people.Visitor;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.web.NotFound;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A group of the map on a page of its own.
@Controller
class GroupPages {

    private final Opinions opinions;
    private final Purposes purposes;
    private final OpinionView view;

    GroupPages(Opinions opinions, Purposes purposes, OpinionView view) {
        this.opinions = opinions;
        this.purposes = purposes;
        this.view = view;
    }

    /// What the page of a group shows.
    ///
    /// @param apart where other groups clearly say the opposite
    /// @param unknown what may be shared, and needs this group's votes
    record GroupPage(
            Purpose purpose,
            MapView map,
            MapView.GroupView group,
            List<MapView.Finding> apart,
            List<MapView.Finding> unknown) {

        static GroupPage of(Purpose purpose, MapView map, MapView.GroupView group) {
            return new GroupPage(
                    purpose,
                    map,
                    group,
                    map.dividing().first().stream()
                            .filter(it -> it.byGroup().get(group.index()).isClear())
                            .toList(),
                    map.needed().first().stream()
                            .filter(it -> it.lacking().contains(group.letter()))
                            .toList());
        }

        /// The part of all who are placed.
        double part() {
            return (double) group.size() / Math.max(1, map.placed());
        }
    }

    @GetMapping("/purposes/{slug}/groups/{letter}")
    String show(@PathVariable String slug, @PathVariable String letter, Visitor visitor, Model model) {
        var purpose = purposes.at(slug);
        if (!opinions.isOpen(purpose.id())) {
            throw new NotFound("consultation on " + slug);
        }
        var map = view.map(purpose, visitor, Integer.MAX_VALUE);
        var group = map.groups().stream()
                .filter(it -> it.letter().equals(letter))
                .findFirst()
                .orElseThrow(() -> new NotFound("group " + letter + " of " + slug));
        model.addAttribute("page", GroupPage.of(purpose, map, group));
        return "opinions/group";
    }

    /// How we count, with an example to follow by hand.
    @GetMapping("/purposes/{slug}/map/counting")
    String counting(@PathVariable String slug, Model model) {
        var purpose = purposes.at(slug);
        if (!opinions.isOpen(purpose.id())) {
            throw new NotFound("consultation on " + slug);
        }
        model.addAttribute("purpose", purpose);
        model.addAttribute("example", Example.of());
        return "opinions/counting";
    }
}
