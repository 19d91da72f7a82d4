package heed.answers;

import gg.jte.Content;
import heed.answers.Commitment.State;
import heed.people.Speaks;
import heed.thanks.ThanksShown;
import heed.web.Form;
import heed.web.Shell;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What `commitment.jte` shows: one promise on its line from the day it was made to its end, and what a visitor may do.
///
/// @param hides the contests whose words this visitor may hide
/// @param judges what is contested and waits for this visitor's verdict, if anything
record CommitmentPage(
        Commitment it,
        State state,
        List<Event> events,
        List<Progress> parts,
        boolean mayTend,
        boolean mayContest,
        @Nullable Contest judges,
        Set<UUID> hides,
        boolean moderates,
        ThanksShown thanks,
        List<Content> more,
        Speaks speaks,
        Form form) {

    /// Where this visitor may hide the words of this event; null where not.
    @Nullable
    String hiding(Event event) {
        if (event.hiding() != null) {
            return null;
        }
        if (event.contest() != null) {
            return hides.contains(event.contest()) ? it.path() + "/contests/" + event.contest() + "/hiding" : null;
        }
        return moderates && event.official() != null ? it.path() + "/words/" + event.official() + "/hiding" : null;
    }

    /// The field for the reason.
    static String field(Event event) {
        return "hide-" + (event.contest() != null ? event.contest() : event.official());
    }

    boolean settled() {
        return it.settlement() != null;
    }

    /// When it ended as it stands now: with the judgement that it was not kept, where there is one.
    @Nullable
    Instant ended() {
        var end = it.settlement();
        if (end == null) {
            return null;
        }
        return state == State.BROKEN && end.outcome() == Commitment.Outcome.KEPT
                ? events.stream()
                        .filter(each -> each.key().equals("answers.event-not-kept"))
                        .map(Event::at)
                        .findFirst()
                        .orElse(end.at())
                : end.at();
    }

    /// The look of the middle stop, the day it is due.
    String due() {
        return settled() ? "done" : "now";
    }

    boolean delayed() {
        return !it.due().equals(it.firstDue());
    }

    Map<String, String> outcomes(Shell shell) {
        var outcomes = new LinkedHashMap<String, String>();
        for (var outcome : Commitment.Outcome.values()) {
            outcomes.put(outcome.name(), shell.say(State.valueOf(outcome.name()).key()));
        }
        return outcomes;
    }

    Map<String, String> verdicts(Shell shell) {
        var verdicts = new LinkedHashMap<String, String>();
        for (var verdict : Contest.Verdict.values()) {
            verdicts.put(verdict.name(), shell.say(verdict.key()));
        }
        return verdicts;
    }

    Map<String, String> partsToChoose() {
        var options = new LinkedHashMap<String, String>();
        parts.forEach(part -> options.put(part.id().toString(), part.words()));
        return options;
    }

    Map<String, String> statuses(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        options.put("UNDERWAY", shell.say("answers.event-underway"));
        options.put("DONE", shell.say("answers.event-done"));
        return options;
    }
}
