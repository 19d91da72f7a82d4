package heed.opendata;

import heed.web.Shell;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
class CataloguePages {

    private final List<Dataset> datasets;
    private final List<Places> places;
    private final MessageSource words;

    CataloguePages(List<Dataset> datasets, List<Places> places, MessageSource words) {
        this.datasets = datasets;
        this.places = places;
        this.words = words;
    }

    @GetMapping("/data")
    String show(@ModelAttribute("shell") Shell shell, Model model) {
        model.addAttribute("page", catalogue(shell::say));
        return "opendata/catalogue";
    }

    @GetMapping("/data.json")
    @ResponseBody
    Catalogue json(Locale locale) {
        return catalogue(key -> words.getMessage(key, null, locale));
    }

    private Catalogue catalogue(UnaryOperator<String> say) {
        // Asked once for the whole catalogue, not once for each list.
        var known = places.stream().collect(Collectors.toMap(Places::variable, Places::all));
        return new Catalogue(
                Json.LICENCE,
                datasets.stream()
                        .sorted(Comparator.comparing(Dataset::path))
                        .map(dataset -> entry(dataset, known, say))
                        .toList());
    }

    private static Catalogue.Entry entry(
            Dataset dataset, Map<String, List<Places.Place>> known, UnaryOperator<String> say) {
        var columns = dataset.columns().stream()
                .map(column -> new Catalogue.Cell(
                        column.name(), column.type().name().toLowerCase(Locale.ROOT), say.apply(column.describedBy())))
                .toList();
        return new Catalogue.Entry(
                dataset.path(),
                say.apply(dataset.name()),
                say.apply(dataset.about()),
                say.apply(dataset.order()),
                dataset.path() + ".csv",
                dataset.path() + ".json",
                columns,
                where(dataset.path(), known));
    }

    /// Where a path has exactly one variable that somebody explains, the list is linked for each of its values.
    private static List<Catalogue.Where> where(String path, Map<String, List<Places.Place>> known) {
        return path.indexOf('{') != path.lastIndexOf('{')
                ? List.of()
                : known.entrySet().stream()
                        .filter(it -> path.contains("{" + it.getKey() + "}"))
                        .flatMap(it -> it.getValue().stream().map(at -> Catalogue.where(path, it.getKey(), at)))
                        .toList();
    }
}
