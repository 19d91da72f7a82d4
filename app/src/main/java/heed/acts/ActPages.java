package heed.acts;

import heed.acts.ActTable.Sought;
import heed.offices.Office;
import heed.offices.Offices;
import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.web.Form;
import heed.web.NavItem;
import heed.web.Shell;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// The public list of official acts, by office and by kind.
@Controller
class ActPages {

    static final int ON_A_PAGE = 50;
    private static final int IN_A_FILE = 100_000;

    private final Acts acts;
    private final Offices offices;

    ActPages(Acts acts, Offices offices) {
        this.acts = acts;
        this.offices = offices;
    }

    /// @param more the address of what comes after; null at the end
    record ActsPage(
            List<Act> acts,
            Form form,
            Map<String, String> offices,
            Map<String, String> kinds,
            @Nullable String more) {

        boolean filtered() {
            return !form.value("office").isEmpty() || !form.value("kind").isEmpty();
        }
    }

    @GetMapping("/acts")
    String list(@RequestParam Map<String, String> asked, @ModelAttribute("shell") Shell shell, Model model) {
        var form = Form.of(asked);
        var found = acts.find(sought(asked), ON_A_PAGE + 1);
        var shown = found.stream().limit(ON_A_PAGE).toList();
        model.addAttribute(
                "page",
                new ActsPage(
                        shown,
                        form,
                        offices(shell),
                        kinds(shell),
                        found.size() > ON_A_PAGE ? more(form, shown) : null));
        return "acts/acts";
    }

    private static Sought sought(Map<String, String> asked) {
        var office = asked.getOrDefault("office", "");
        var after = asked.getOrDefault("after", "");
        int cut = after.indexOf('_');
        return new Sought(
                office.isBlank() ? null : office,
                kind(asked.getOrDefault("kind", "")),
                cut < 0 ? null : instant(after.substring(0, cut)),
                cut < 0 ? "" : after.substring(cut + 1));
    }

    private static @Nullable Instant instant(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static Act.@Nullable Kind kind(String typed) {
        for (var it : Act.Kind.values()) {
            if (it.word().equals(typed)) {
                return it;
            }
        }
        return null;
    }

    private static String more(Form form, List<Act> acts) {
        var last = acts.getLast();
        return "/acts?office=" + encoded(form.value("office")) + "&kind=" + encoded(form.value("kind")) + "&after="
                + encoded(last.at() + "_" + last.id());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Map<String, String> offices(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        options.put("", shell.say("acts.all-offices"));
        offices.all().stream()
                .sorted(java.util.Comparator.comparing(Office::name))
                .forEach(it -> options.put(it.key(), it.name()));
        return options;
    }

    private static Map<String, String> kinds(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        options.put("", shell.say("acts.all-kinds"));
        for (var it : Act.Kind.values()) {
            options.put(it.word(), shell.say(it.key()));
        }
        return options;
    }

    @Bean
    Dataset actsAsData() {
        var columns = List.of(
                new Column("at", Type.TIME, "acts.column-at"),
                new Column("kind", Type.TEXT, "acts.column-kind"),
                new Column("by", Type.TEXT, "acts.column-by"),
                new Column("hat", Type.TEXT, "acts.column-hat"),
                new Column("office", Type.TEXT, "acts.column-office"),
                new Column("on", Type.TEXT, "acts.column-on"),
                new Column("why", Type.TEXT, "acts.column-why"),
                new Column("path", Type.TEXT, "acts.column-path"));
        return Dataset.of(
                "/acts",
                "acts.data",
                columns,
                asked -> Rows.of(acts.find(sought(asked), IN_A_FILE).stream()
                        .map(it -> Rows.row(
                                it.at(),
                                it.kind().word(),
                                it.by(),
                                it.hat() == null ? null : it.hat().plain(),
                                it.office(),
                                it.onPlainly(),
                                it.why(),
                                it.path()))
                        .toList()));
    }

    @Bean
    static NavItem actsAtTheFoot() {
        return NavItem.atTheFoot(71, "/acts", "acts.title");
    }
}
