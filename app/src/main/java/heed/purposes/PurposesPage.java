package heed.purposes;

import heed.web.Shell;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What `purposes.jte` shows. `state` is the filter in the address: `open`, `decided`, or blank for all.
///
/// @param more the address of those that come after; null at the end
record PurposesPage(
        String state,
        List<PurposeCard> cards,
        List<Purpose> drafts,
        boolean mayBegin,
        @Nullable String more) {

    static final List<String> STATES = List.of("", "open", "decided");

    /// So many cards on a page; a phone should not load a town.
    static final int MOST = 24;

    /// @param overview one more than a page has, where there are more
    static PurposesPage of(
            Purposes.Overview overview, List<Purpose> drafts, String state, boolean mayBegin, Shell shell) {
        var chosen = STATES.contains(state) ? state : "";
        var cards = PurposeCard.of(overview, shell);
        var shown = cards.stream().limit(MOST).toList();
        return new PurposesPage(chosen, shown, drafts, mayBegin, cards.size() > MOST ? after(chosen, shown) : null);
    }

    /// Null where the filter names none.
    static Purpose.@Nullable State state(String state) {
        return state.isEmpty() || !STATES.contains(state)
                ? null
                : Purpose.State.valueOf(state.toUpperCase(Locale.ROOT));
    }

    static boolean matches(Purpose purpose, String state) {
        return state.isEmpty()
                || purpose.state().name().toLowerCase(Locale.ROOT).equals(state);
    }

    private static String after(String state, List<PurposeCard> shown) {
        var last = "after=" + shown.getLast().purpose().slug();
        return state.isEmpty() ? "/purposes?" + last : "/purposes?state=" + state + "&" + last;
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
