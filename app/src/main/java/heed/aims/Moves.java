package heed.aims;

import heed.answers.Commitment;
import heed.purposes.Figures;
import heed.purposes.Indicator;
import heed.trace.Reaches;
import heed.verdicts.Verdict;
import heed.web.Shell;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A promise with a number it should move, and what those concerned said last whether it helped.
record Moves(
        Aim aim,
        Commitment promise,
        Commitment.State state,
        @Nullable Verdict verdict) {

    /// A number as the end of the trace, seen from a promise.
    record Number(UUID at, Aim aim, Indicator indicator, String path) implements Reaches.End {

        @Override
        public UUID id() {
            return indicator.id().value();
        }

        @Override
        public String words() {
            return indicator.name();
        }

        @Override
        public String said(Shell shell) {
            var figures = new Figures(shell.locale());
            var now = indicator.now();
            var goal = indicator.target();
            var stands = now == null
                    ? shell.say("aims.not-measured")
                    : shell.say("aims.now", figures.of(now.value(), indicator.unit()), now.on());
            return goal == null || indicator.targetAt() == null
                    ? stands
                    : stands + " " + shell.say("aims.goal", figures.of(goal, indicator.unit()), indicator.targetAt());
        }
    }
}
