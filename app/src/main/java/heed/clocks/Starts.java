package heed.clocks;

import heed.answers.ContestFiled;
import heed.contributions.Contribution;
import heed.contributions.Said;
import heed.offices.Office;
import heed.offices.Offices;
import heed.people.Hat;
import heed.people.People;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears what residents say: who writes `@transport` asks the office of that name.
@Component
class Starts {

    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}@])@([a-z][a-z0-9-]{1,40})");
    private static final int MOST = 3;

    private final Clocks clocks;
    private final Offices offices;
    private final People people;
    private final Terms terms;

    Starts(Clocks clocks, Offices offices, People people, Terms terms) {
        this.terms = terms;
        this.clocks = clocks;
        this.offices = offices;
        this.people = people;
    }

    @EventListener
    void mentioned(Said it) {
        var said = it.contribution();
        if (said.words().indexOf('@') < 0 || official(said)) {
            return;
        }
        MENTION.matcher(said.words())
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(name -> offices.find(Office.key(name.substring(1))))
                .flatMap(found -> found.filter(office -> office.joined() == null).stream())
                .limit(MOST)
                .forEach(office -> clocks.start(new Start(
                        Cause.MENTIONED, said.id().value(), said.id().value(), office.key(), null, said.at())));
    }

    /// The office above looks at what is contested; where there is none with staff, the office itself does, by
    /// somebody else.
    @EventListener
    void contested(ContestFiled it) {
        var above = terms.above(it.office()).orElse(it.office());
        clocks.start(new Start(Cause.CONTESTED, it.contest(), it.commitment().value(), above, null, it.at()));
    }

    /// Offices do not owe each other answers in public.
    private boolean official(Contribution said) {
        return said.hat() != null
                && people.hatsOf(said.author()).stream()
                        .anyMatch(hat -> hat.id().equals(said.hat()) && hat.kind() == Hat.Kind.OFFICE);
    }
}
