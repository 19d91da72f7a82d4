package heed.purposes;

import heed.people.Visitor;
import heed.web.Shell;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PurposePages {

    private final Purposes purposes;
    private final Closings closings;
    private final Reopenings reopenings;
    private final ObjectProvider<Activity> activities;
    private final ObjectProvider<HomeItem> items;
    private final ObjectProvider<Beside> besides;

    PurposePages(
            Purposes purposes,
            Closings closings,
            Reopenings reopenings,
            ObjectProvider<Activity> activities,
            ObjectProvider<HomeItem> items,
            ObjectProvider<Beside> besides) {
        this.purposes = purposes;
        this.closings = closings;
        this.reopenings = reopenings;
        this.activities = activities;
        this.items = items;
        this.besides = besides;
    }

    @GetMapping("/")
    String home(Visitor visitor, @ModelAttribute("shell") Shell shell, Model model) {
        model.addAttribute(
                "page",
                HomePage.of(
                        purposes.overview(HomePage.MOST), items.orderedStream().toList(), visitor, shell));
        return "purposes/home";
    }

    @GetMapping("/purposes")
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            Visitor visitor,
            @ModelAttribute("shell") Shell shell,
            Model model) {
        var drafts = visitor.staff() && after.isBlank() ? purposes.drafts() : List.<Purpose>of();
        var found = purposes.overview(PurposesPage.state(state), after, PurposesPage.MOST + 1);
        model.addAttribute("page", PurposesPage.of(found, drafts, state, visitor.official(), shell));
        return "purposes/purposes";
    }

    @GetMapping("/purposes/{slug}")
    String show(@PathVariable String slug, Visitor visitor, @ModelAttribute("shell") Shell shell, Model model) {
        var whole = purposes.whole(slug);
        var cards = activities
                .orderedStream()
                .flatMap(it -> it.on(whole.purpose(), visitor, shell).stream())
                .toList();
        model.addAttribute("page", PurposePage.of(whole, cards, whole.purpose().isMine(visitor), shell));
        model.addAttribute(
                "beside",
                besides.orderedStream()
                        .flatMap(it -> it.on(whole.purpose(), shell).stream())
                        .toList());
        model.addAttribute("reopenings", reopenings.of(whole.purpose().id()));
        model.addAttribute("closing", closings.of(whole.purpose().id()).orElse(null));
        return "purposes/purpose";
    }
}
