package heed.opendata;

import heed.web.Shell;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
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
        return new Catalogue(
                Json.LICENCE,
                datasets.stream()
                        .sorted(Comparator.comparing(Dataset::path))
                        .map(dataset -> entry(dataset, say))
                        .toList());
    }

    private Catalogue.Entry entry(Dataset dataset, UnaryOperator<String> say) {
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
                where(dataset.path()));
    }

    /// Where a path has exactly one variable that somebody explains, the list is linked for each of its values.
    private List<Catalogue.Where> where(String path) {
        return places.stream()
                .filter(place -> path.contains("{" + place.variable() + "}"))
                .filter(place -> path.indexOf('{') == path.lastIndexOf('{'))
                .flatMap(known -> known.all().stream().map(it -> Catalogue.where(path, known.variable(), it)))
                .toList();
    }
}
