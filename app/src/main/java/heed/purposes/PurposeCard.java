package heed.purposes;

import heed.web.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One purpose in a list: its why, where it stands, and its first indicator.
record PurposeCard(Purpose purpose, @Nullable Trend trend, Line line) {

    static List<PurposeCard> of(Purposes.Overview overview, Shell shell) {
        return overview.purposes().stream()
                .map(purpose -> new PurposeCard(
                        purpose,
                        overview.indicators().stream()
                                .filter(it -> it.purpose().equals(purpose.id()))
                                .findFirst()
                                .map(it -> Trend.brief(it, shell))
                                .orElse(null),
                        Line.of(overview.stages().getOrDefault(purpose.id(), List.of()), shell)))
                .toList();
    }
}
