package heed.opinions;

import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.web.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// How the map came to be, week by week.
@Controller
class WeekPages {

    private final Opinions opinions;
    private final Purposes purposes;
    private final Weeks weeks;

    WeekPages(Opinions opinions, Purposes purposes, Weeks weeks) {
        this.opinions = opinions;
        this.purposes = purposes;
        this.weeks = weeks;
    }

    /// @param at which of them is shown, from 0; -1 while there is none
    record WeeksPage(
            Purpose purpose,
            List<Week> weeks,
            int at,
            @Nullable WeekView shown) {

        /// How many groups there were at most.
        int groups() {
            return weeks.stream().mapToInt(it -> it.groups().size()).max().orElse(0);
        }

        boolean late() {
            return weeks.stream().anyMatch(Week::late);
        }
    }

    /// @param week the Monday it began on
    /// @param n which one, counted from 1, as the slider says it; what lies outside is the nearest
    @GetMapping("/purposes/{slug}/map/weeks")
    String show(
            @PathVariable String slug,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate week,
            @RequestParam(required = false) @Nullable Integer n,
            Model model) {
        var purpose = purposes.at(slug);
        if (!opinions.isOpen(purpose.id())) {
            throw new NotFound("consultation on " + slug);
        }
        var all = weeks.of(purpose.id());
        int at = at(all, week, n);
        model.addAttribute(
                "page",
                new WeeksPage(
                        purpose,
                        all,
                        at,
                        all.isEmpty()
                                ? null
                                : new WeekView(
                                        all.get(at), at == 0 ? null : all.get(at - 1), readable(opinions, purpose))));
        return "opinions/weeks";
    }

    private static int at(List<Week> all, @Nullable LocalDate week, @Nullable Integer n) {
        int last = all.size() - 1;
        if (week != null) {
            return IntStream.rangeClosed(0, last)
                    .filter(i -> all.get(i).first().equals(week))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("week of " + week));
        }
        return n == null ? last : Math.clamp(n - 1L, Math.min(0, last), last);
    }

    /// The statements of which the current reader may be told.
    static Map<Integer, Statement> readable(Opinions opinions, Purpose purpose) {
        return opinions.statements(purpose.id()).stream()
                .filter(it -> it.shown() && it.moderated() >= 0)
                .collect(Collectors.toMap(Statement::number, Function.identity()));
    }
}
