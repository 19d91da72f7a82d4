package heed.clocks;

import heed.answers.ContestJudged;
import heed.clocks.OfficeClock.How;
import heed.contributions.Contribution;
import heed.contributions.Contributions;
import heed.offices.OfficeMerged;
import heed.people.Hat;
import heed.people.People;
import heed.trace.FateShown;
import heed.trace.Link;
import heed.trace.Linked;
import heed.trace.Settled;
import heed.trace.Trace;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears what is answered: an answer stops the clocks of whatever it lists, in its own transaction.
@Component
class Stops {

    private final Clocks clocks;
    private final Contributions contributions;
    private final People people;
    private final Trace trace;

    Stops(Clocks clocks, Contributions contributions, People people, Trace trace) {
        this.clocks = clocks;
        this.contributions = contributions;
        this.people = people;
        this.trace = trace;
    }

    @EventListener
    void answered(Linked it) {
        it.links().stream()
                .filter(link -> link.kind() == Link.Kind.ANSWERS)
                .collect(Collectors.groupingBy(Link::from))
                .forEach((answer, links) -> stop(answer, links));
    }

    private void stop(UUID answer, List<Link> links) {
        var hat = hatOf(answer);
        if (hat != null) {
            clocks.stop(
                    links.stream().map(Link::to).toList(),
                    hat,
                    How.ANSWERED,
                    answer,
                    links.getFirst().at());
        }
    }

    /// When everybody who spoke about a purpose has an answer, so has the purpose.
    @EventListener
    void settled(Settled it) {
        var purposes = trace
                .from(it.fates().stream().map(FateShown::contribution).toList())
                .stream()
                .filter(link -> link.kind() == Link.Kind.BELONGS_TO)
                .map(Link::to)
                .collect(Collectors.toSet());
        var waiting = clocks.of(purposes).stream()
                .filter(clock -> clock.stop() == null)
                .map(clock -> clock.what().id())
                .distinct()
                .filter(purpose -> trace.coverage(purpose).complete())
                .toList();
        if (!waiting.isEmpty()) {
            var last = it.fates().getLast();
            clocks.stop(waiting, hatOf(last.by()), How.ANSWERED, last.by(), last.at());
        }
    }

    @EventListener
    void judged(ContestJudged it) {
        clocks.judged(it.contest(), it.by(), it.at());
    }

    @EventListener
    void merged(OfficeMerged it) {
        clocks.moved(it.office(), it.into());
    }

    private @Nullable Hat hatOf(UUID answer) {
        return contributions
                .find(new Contribution.Id(answer))
                .filter(it -> it.hat() != null)
                .flatMap(it -> people.hatsOf(it.author()).stream()
                        .filter(hat -> hat.id().equals(it.hat()) && hat.kind() == Hat.Kind.OFFICE)
                        .findFirst())
                .orElse(null);
    }
}
