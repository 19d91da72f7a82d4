package heed.purposes;

import gg.jte.Content;
import heed.purposes.Activity.Card;
import heed.web.Shell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Everything `purpose.jte` shows, already decided.
record PurposePage(
        Purpose purpose,
        @Nullable Trend first,
        List<Trend> trends,
        Line line,
        List<Tab> tabs,
        List<Part> parts,
        List<Content> asides,
        @Nullable String takePart,
        boolean mayEdit,
        List<Publication.Missing> missing) {

    record Tab(String anchor, String says) {}

    record Part(String anchor, Content content) {}

    static PurposePage of(Purposes.Whole whole, List<Card> cards, boolean mayEdit, Shell shell) {
        var inOrder =
                cards.stream().sorted(Comparator.comparingInt(Card::order)).toList();
        var tabs = new ArrayList<Tab>();
        var parts = new ArrayList<Part>();
        for (int i = 0; i < inOrder.size(); i++) {
            var card = inOrder.get(i);
            var anchor = "part-" + (i + 1);
            parts.add(new Part(anchor, card.main()));
            if (!card.tab().isBlank()) {
                tabs.add(new Tab(anchor, card.tab()));
            }
        }
        tabs.add(new Tab("why", shell.say("purposes.tab-why")));
        var trends = whole.indicators().stream().map(it -> Trend.of(it, shell)).toList();
        if (!trends.isEmpty()) {
            tabs.add(new Tab("numbers", shell.say("purposes.tab-numbers")));
        }
        return new PurposePage(
                whole.purpose(),
                trends.isEmpty() ? null : trends.getFirst(),
                trends,
                Line.of(whole.stages(), shell),
                tabs,
                parts,
                inOrder.stream().map(Card::aside).filter(Objects::nonNull).toList(),
                whole.purpose().state() == Purpose.State.OPEN && !parts.isEmpty()
                        ? "#" + parts.getFirst().anchor()
                        : null,
                mayEdit,
                whole.purpose().isDraft() ? whole.missing() : List.of());
    }

    record Fact(String word, String text) {}

    /// The parts of the why that the headline does not say already.
    List<Fact> facts() {
        return List.of(
                new Fact("purposes.who-is-affected", purpose.why().affected()),
                new Fact("purposes.who-decides", purpose.why().decides()),
                new Fact("purposes.limits", purpose.why().limits()));
    }

    /// Asked of those who can say it better.
    List<Doubt> doubts() {
        return mayEdit
                ? Doubt.about(
                        purpose.title(),
                        purpose.why(),
                        trends.stream().map(Trend::name).toList())
                : List.of();
    }

    boolean mayClose() {
        return mayEdit && purpose.state() == Purpose.State.OPEN;
    }

    String promise() {
        return purpose.promise() == null
                ? "purposes.not-said"
                : purpose.promise().key();
    }
}
