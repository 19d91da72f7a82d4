package heed.answers;

import heed.answers.Commitment.State;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `commitments.jte` shows: the public list of promises, all of them or those in one state.
record CommitmentsPage(
        List<Commitment> commitments, @Nullable State state) {

    /// The states one can choose, in the order of the page.
    static final List<State> STATES = List.of(State.OVERDUE, State.OPEN, State.KEPT, State.BROKEN);

    /// Null, for all, when the word is none of the states.
    static @Nullable State state(String word) {
        return Arrays.stream(State.values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    String query() {
        return state == null ? "" : "?state=" + state.word();
    }
}
