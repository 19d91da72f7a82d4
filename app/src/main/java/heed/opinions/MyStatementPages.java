package heed.opinions;

import gg.jte.Content;
import heed.people.Person;
import heed.people.Visitor;
import heed.purposes.HomeItem;
import heed.signin.SignInPart;
import heed.trace.Trace;
import heed.web.Parts;
import heed.web.Shell;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What became of what one said: how each group received it, its fate, and what was done with it.
@Controller
class MyStatementPages implements SignInPart, HomeItem {

    private final StatementsOf statements;
    private final Rewording rewording;
    private final Joinings joinings;
    private final Maps maps;
    private final Trace trace;
    private final Parts parts;

    MyStatementPages(
            StatementsOf statements, Rewording rewording, Joinings joinings, Maps maps, Trace trace, Parts parts) {
        this.statements = statements;
        this.rewording = rewording;
        this.joinings = joinings;
        this.maps = maps;
        this.trace = trace;
        this.parts = parts;
    }

    /// A joining of something one said.
    ///
    /// @param mine whether it was one's own statement that was joined, or another into one's own
    record Joined(
            Joining joining,
            @Nullable Statement statement,
            @Nullable Statement target,
            boolean mine) {}

    @GetMapping("/me/statements")
    String mine(Visitor visitor, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var me = visitor.me();
        var mine = statements.by(me.id());
        var fates = trace.fatesOf(mine.stream().map(it -> it.id().value()).toList());
        model.addAttribute(
                "rows",
                mine.stream()
                        .map(it -> StatementRow.of(
                                it,
                                maps.of(it.purpose()).orElse(null),
                                fates.get(it.id().value())))
                        .toList());
        model.addAttribute("joined", joined(me.id()));
        model.addAttribute("changed", rewording.changed(me.id()));
        return "opinions/my-statements";
    }

    private List<Joined> joined(Person.Id me) {
        return joinings.of(me).stream()
                .map(it -> {
                    var statement = joinings.find(it.statement()).orElse(null);
                    return new Joined(
                            it,
                            statement,
                            joinings.find(it.target()).orElse(null),
                            statement != null && statement.author().equals(me));
                })
                .toList();
    }

    @Override
    public Content onMyPage(Visitor visitor, Shell shell) {
        return parts.of("opinions/my-link", Map.of("shell", shell));
    }

    @Override
    public Place place() {
        return Place.VOICE;
    }

    /// Tells at the next visit that words were changed after one answered them.
    @Override
    public List<Content> on(Visitor visitor, Shell shell) {
        var person = visitor.signedIn() ? visitor.person() : null;
        int changed = person == null ? 0 : rewording.changed(person.id()).size();
        return changed == 0
                ? List.of()
                : List.of(parts.of("opinions/changed-link", Map.of("count", changed, "shell", shell)));
    }
}
