package heed.purposes;

import heed.web.Shell;
import java.util.List;
import java.util.Locale;

/// What `purposes.jte` shows. `state` is the filter in the address: `open`, `decided`, or blank for all.
record PurposesPage(String state, List<PurposeCard> cards, List<Purpose> drafts, boolean mayBegin) {

    static final List<String> STATES = List.of("", "open", "decided");

    static PurposesPage of(
            Purposes.Overview overview, List<Purpose> drafts, String state, boolean mayBegin, Shell shell) {
        var chosen = STATES.contains(state) ? state : "";
        return new PurposesPage(
                chosen,
                PurposeCard.of(overview, shell).stream()
                        .filter(it -> matches(it.purpose(), chosen))
                        .toList(),
                drafts,
                mayBegin);
    }

    static boolean matches(Purpose purpose, String state) {
        return state.isEmpty()
                || purpose.state().name().toLowerCase(Locale.ROOT).equals(state);
    }

    String word(String state) {
        return state.isEmpty() ? "purposes.all" : "purposes.state-" + state;
    }

    String address(String state) {
        return state.isEmpty() ? "/purposes" : "/purposes?state=" + state;
    }

    String query() {
        return state.isEmpty() ? "" : "?state=" + state;
    }
}
