package heed.answers;

import heed.answers.Commitment.State;
import heed.web.Form;
import heed.web.Shell;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// What `commitment.jte` shows: one promise on its line from the day it was made to its end.
record CommitmentPage(Commitment it, State state, boolean maySettle, Form form) {

    static CommitmentPage of(Commitment commitment, boolean maySettle, Form form, LocalDate today) {
        return new CommitmentPage(commitment, commitment.state(today), maySettle, form);
    }

    boolean settled() {
        return it.settlement() != null;
    }

    /// The look of the middle stop, the day it is due.
    String due() {
        return settled() ? "done" : "now";
    }

    Map<String, String> outcomes(Shell shell) {
        var outcomes = new LinkedHashMap<String, String>();
        outcomes.put(Commitment.Outcome.KEPT.name(), shell.say(State.KEPT.key()));
        outcomes.put(Commitment.Outcome.BROKEN.name(), shell.say(State.BROKEN.key()));
        return outcomes;
    }
}
