package heed.answers;

import heed.answers.Commitment.State;
import heed.people.Circle;
import heed.purposes.Purpose;
import heed.web.Shell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `commitments.jte` shows: the public list of promises, page by page, and how it can be filtered.
record CommitmentsPage(
        List<Commitment> commitments,
        Sought sought,
        boolean first,
        @Nullable Commitment last,
        List<Circle> offices,
        List<Purpose> purposes) {

    static final int MOST = 50;

    /// The states one can choose, in the order of the page.
    static final List<State> STATES =
            List.of(State.OVERDUE, State.OPEN, State.CONTESTED, State.KEPT, State.BROKEN, State.REPLACED);

    /// One more than a page holds was read, to know whether there is a next page.
    static CommitmentsPage of(
            List<Commitment> read, Sought sought, boolean first, List<Circle> offices, List<Purpose> purposes) {
        var shown = read.stream().limit(MOST).toList();
        return new CommitmentsPage(
                shown, sought, first, read.size() > MOST ? shown.getLast() : null, offices, purposes);
    }

    Map<String, String> offices(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        options.put("", shell.say("answers.all-offices"));
        offices.forEach(it -> options.put(it.key(), it.name()));
        return options;
    }

    Map<String, String> purposes(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        options.put("", shell.say("answers.all-purposes"));
        purposes.forEach(it -> options.put(it.slug(), it.title()));
        return options;
    }
}
