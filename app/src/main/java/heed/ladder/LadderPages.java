package heed.ladder;

import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.people.Rung;
import heed.people.Visitor;
import heed.purposes.Activity;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.web.Forbidden;
import heed.web.Form;
import heed.web.Parts;
import heed.web.Shell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where one reads whose voice counts in a purpose and why, and where its office says so.
@Controller
@RequestMapping("/purposes/{slug}/who")
class LadderPages {

    private static final int LONGEST = 500;

    private final Ladder ladder;
    private final Purposes purposes;

    LadderPages(Ladder ladder, Purposes purposes) {
        this.ladder = ladder;
        this.purposes = purposes;
    }

    @GetMapping
    ModelAndView read(@PathVariable String slug, Visitor visitor) {
        var purpose = purposes.at(slug);
        var typed = new LinkedHashMap<String, String>();
        ladder.of(purpose.id()).forEach(it -> {
            typed.put("lowest-" + name(it.act()), it.lowest().name());
            typed.put("because-" + name(it.act()), it.because());
        });
        return page(purpose, visitor, Form.of(typed), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView say(
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            Visitor visitor,
            RedirectAttributes next) {
        visitor.officialHat();
        var purpose = purposes.at(slug);
        purpose.requireMine(visitor);
        if (!purpose.isDraft()) {
            throw new Forbidden("whose voice counts is said before a purpose is published");
        }
        var form = Form.of(typed);
        var needs = new ArrayList<Need>();
        for (var act : Need.Act.values()) {
            var lowest = rung(form.value("lowest-" + name(act)));
            var because = form.value("because-" + name(act)).strip();
            if (lowest != Rung.GUEST && (because.isEmpty() || because.length() > LONGEST)) {
                form = form.refuse("because-" + name(act), "ladder.needs-because");
            }
            needs.add(new Need(act, lowest, because));
        }
        if (!form.ok()) {
            return page(purpose, visitor, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        ladder.say(purpose.id(), needs, visitor.me().id());
        next.addFlashAttribute("notice", "ladder.saved");
        return new ModelAndView("redirect:" + purpose.path() + "/who");
    }

    private ModelAndView page(Purpose purpose, Visitor visitor, Form form, HttpStatus status) {
        return new ModelAndView(
                "ladder/who",
                Map.of(
                        "purpose",
                        purpose,
                        "needs",
                        ladder.of(purpose.id()),
                        "mayChange",
                        purpose.isDraft() && purpose.isMine(visitor),
                        "form",
                        form),
                status);
    }

    static String name(Need.Act act) {
        return act.name().toLowerCase(Locale.ROOT);
    }

    private static Rung rung(String typed) {
        for (var it : Rung.values()) {
            if (it.name().equals(typed)) {
                return it;
            }
        }
        return Rung.GUEST;
    }

    /// What can be chosen, from the least to the most.
    static Map<String, String> rungs(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        for (var it : Rung.values()) {
            options.put(it.name(), shell.say("ladder.rung-" + it.name().toLowerCase(Locale.ROOT)));
        }
        return options;
    }

    @Bean
    Activity whoseVoiceCounts(Parts parts) {
        return (purpose, visitor, shell) -> {
            var aside = parts.of(
                    "ladder/beside",
                    Map.of(
                            "shell",
                            shell,
                            "path",
                            purpose.path(),
                            "needs",
                            ladder.of(purpose.id()),
                            "mayChange",
                            purpose.isDraft() && purpose.isMine(visitor)));
            return List.of(new Activity.Card(65, "", _ -> {}, aside));
        };
    }

    @Bean
    Dataset needsAsData() {
        var columns = List.of(
                new Column("act", Type.TEXT, "ladder.column-act"),
                new Column("lowest", Type.TEXT, "ladder.column-lowest"),
                new Column("because", Type.TEXT, "ladder.column-because"));
        return Dataset.of(
                "/purposes/{purpose}/who",
                "ladder.data",
                columns,
                in -> Rows.of(ladder
                        .of(purposes.at(in.getOrDefault("purpose", "")).id())
                        .stream()
                        .map(it -> Rows.row(name(it.act()), it.lowest().name().toLowerCase(Locale.ROOT), it.because()))
                        .toList()));
    }
}
