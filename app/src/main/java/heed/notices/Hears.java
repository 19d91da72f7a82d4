package heed.notices;

import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.purposes.PurposeClosed;
import heed.trace.Link;
import heed.trace.Linked;
import heed.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes down what happens: what rooms say, and what the trace tells by itself.
@Component
class Hears {

    private static final String TO_ALL = "answer";

    private final Notices notices;
    private final Contributions contributions;
    private final Trace trace;

    Hears(Notices notices, Contributions contributions, Trace trace) {
        this.notices = notices;
        this.contributions = contributions;
        this.trace = trace;
    }

    @EventListener
    void happened(Happened it) {
        notices.tell(it);
    }

    @EventListener
    void addressed(Addressed it) {
        notices.tell(it);
    }

    @EventListener
    void decided(PurposeClosed it) {
        var purpose = it.purpose().value();
        notices.tell(new Happened("notices.decided", purpose, List.of(purpose), it.at()));
    }

    @EventListener
    void linked(Linked it) {
        of(it, Link.Kind.ANSWERS).stream()
                .collect(Collectors.groupingBy(Link::from))
                .forEach(this::answered);
        of(it, Link.Kind.REOPENS)
                .forEach(link ->
                        notices.tell(new Happened("notices.reopened", link.from(), List.of(link.to()), link.at())));
        of(it, Link.Kind.JOINED_TO).stream()
                .filter(link -> kind(link.from()).equals("statement"))
                .forEach(link ->
                        notices.tell(new Happened("notices.joined", link.to(), List.of(link.from()), link.at())));
    }

    /// An answer by an office is for all who take part in the purpose; a reply to a question is for those of the
    /// question.
    private void answered(UUID answer, List<Link> links) {
        var things = new ArrayList<>(links.stream().map(Link::to).toList());
        if (kind(answer).equals(TO_ALL)) {
            trace.from(things).stream()
                    .filter(link -> link.kind() == Link.Kind.BELONGS_TO)
                    .map(Link::to)
                    .distinct()
                    .forEach(things::add);
        }
        notices.tell(new Happened(
                "notices.answered", answer, things, links.getFirst().at()));
    }

    private String kind(UUID id) {
        return contributions
                .find(new Contribution.Id(id))
                .map(Contribution::kind)
                .orElse("");
    }

    private static List<Link> of(Linked it, Link.Kind kind) {
        return it.links().stream().filter(link -> link.kind() == kind).toList();
    }
}
