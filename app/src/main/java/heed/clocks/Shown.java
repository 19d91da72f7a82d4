package heed.clocks;

import heed.web.Shell;
import java.util.Locale;

/// A clock as a page shows it: how it stands now, in words.
///
/// @param days working days left or late
public record Shown(OfficeClock it, State state, int days) {

    public enum State {
        DUE("fate fate--open"),
        TODAY("fate fate--part"),
        LATE("fate fate--late"),
        LATE_TODAY("fate fate--late"),
        PAUSED("fate fate--limits"),
        IN_TIME("fate fate--kept"),
        TOO_LATE("fate fate--broken"),
        HANDED_OVER("fate fate--joined");

        private final String look;

        State(String look) {
            this.look = look;
        }

        public String look() {
            return look;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// "Answer due in 6 working days".
    public String says(Shell shell) {
        var duty = shell.say("clocks.duty-" + it.duty().word());
        return switch (state) {
            case DUE -> shell.say("clocks.state-due", duty, days);
            case TODAY -> shell.say("clocks.state-today", duty);
            case LATE -> shell.say("clocks.state-late", duty, days);
            case LATE_TODAY -> shell.say("clocks.state-late-today", duty);
            case PAUSED ->
                it.pause() == null
                        ? duty
                        : shell.say(
                                "clocks.state-paused",
                                duty,
                                it.pause().until(),
                                it.pause().reason());
            case IN_TIME -> shell.say("clocks.state-in-time", duty);
            case TOO_LATE -> shell.say("clocks.state-too-late", duty);
            case HANDED_OVER -> shell.say("clocks.state-handed-over", duty);
        };
    }
}
