package heed.contributions;

import heed.web.NotFound;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Finds what was said, by its id or by its words.
@Controller
class ContributionPages {

    static final int MOST = 50;
    private static final int LONGEST_QUERY = 200;

    private final Contributions contributions;
    private final Map<String, Kind> kinds;

    ContributionPages(Contributions contributions, List<Kind> kinds) {
        this.contributions = contributions;
        this.kinds = kinds.stream().collect(Collectors.toMap(Kind::name, Function.identity()));
    }

    record Found(String kind, String path, String words) {}

    @GetMapping("/contributions/{id}")
    String page(@PathVariable UUID id) {
        var contribution =
                contributions.find(new Contribution.Id(id)).orElseThrow(() -> new NotFound("contribution " + id));
        return "redirect:" + path(contribution);
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        var query = q.strip();
        var fits = query.length() <= LONGEST_QUERY;
        model.addAttribute("q", fits ? query : query.substring(0, LONGEST_QUERY));
        model.addAttribute(
                "found",
                query.isEmpty() || !fits
                        ? List.of()
                        : contributions.search(query, MOST).stream()
                                .filter(it -> kinds.containsKey(it.kind()))
                                .map(it -> new Found(it.kind(), path(it), it.words()))
                                .toList());
        return "contributions/search";
    }

    private String path(Contribution contribution) {
        var kind = kinds.get(contribution.kind());
        if (kind == null) {
            throw new NotFound("page for a " + contribution.kind());
        }
        return kind.path(contribution.id().value());
    }
}
