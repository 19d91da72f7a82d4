package heed.answers;

import heed.people.Visitor;
import heed.thanks.Thanks;
import heed.web.Form;
import heed.web.NotFound;
import heed.web.Shell;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Puts the page of one promise together for its visitor.
@Component
class CommitmentView {

    private final Commitments commitments;
    private final Contests contests;
    private final Hidings hidings;
    private final Thanks thanks;
    private final ObjectProvider<CommitmentPart> parts;

    CommitmentView(
            Commitments commitments,
            Contests contests,
            Hidings hidings,
            Thanks thanks,
            ObjectProvider<CommitmentPart> parts) {
        this.parts = parts;
        this.hidings = hidings;
        this.thanks = thanks;
        this.commitments = commitments;
        this.contests = contests;
    }

    Commitment found(UUID id) {
        return commitments.find(new Commitment.Id(id)).orElseThrow(() -> new NotFound("commitment " + id));
    }

    List<Event> events(Commitment it) {
        return Event.of(
                it,
                commitments.progress(it.id()),
                contests.of(it.id()),
                commitments.photos(it.id()),
                hidings.of(it.id()));
    }

    ModelAndView refused(Commitment it, Form form, Visitor visitor, Shell shell) {
        var page = page(it, form, visitor, shell);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    ModelAndView page(Commitment it, Form form, Visitor visitor, Shell shell) {
        var progress = commitments.progress(it.id());
        var all = contests.of(it.id());
        var hat = visitor.hat();
        var person = visitor.person();
        var page = new CommitmentPage(
                it,
                it.state(shell.today()),
                Event.of(it, progress, all, commitments.photos(it.id()), hidings.of(it.id())),
                progress.stream()
                        .filter(each -> each.kind() == Progress.Kind.PART)
                        .toList(),
                hat != null && Commitments.ofOffice(hat, it) && it.settlement() == null,
                person != null && contests.mayContest(it, person.id()),
                hat == null
                        ? null
                        : all.stream()
                                .filter(each -> each.judgement() == null && contests.mayJudge(it, each.id(), hat))
                                .findFirst()
                                .orElse(null),
                hat == null
                        ? Set.of()
                        : all.stream()
                                .filter(each -> each.hiding() == null && contests.mayHide(it, each.id(), hat))
                                .map(Contest::id)
                                .collect(Collectors.toSet()),
                visitor.moderates(),
                thanks.on(it.id().value(), visitor),
                parts.orderedStream()
                        .flatMap(part -> part.on(it, visitor, shell).stream())
                        .toList(),
                visitor.speaks(),
                form);
        return new ModelAndView("answers/commitment", Map.of("page", page));
    }
}
