package heed.ladder;

import heed.people.Rung;
import java.util.Locale;

/// The lowest rung that one act of a purpose needs, and why.
public record Need(Act act, Rung lowest, String because) {

    /// What one can do in a purpose.
    public enum Act {
        VOTE,
        STATEMENT;

        /// The key of its words.
        public String key() {
            return "ladder.act-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /// The key of what one must have done.
    public String key() {
        return "ladder.rung-" + lowest.name().toLowerCase(Locale.ROOT);
    }

    /// The key of what one can do now.
    public String way() {
        return "ladder.way-" + lowest.name().toLowerCase(Locale.ROOT);
    }

    /// Where one climbs to it, and from where one comes back.
    public String path(String back) {
        return switch (lowest) {
            case GUEST -> back;
            case CONFIRMED -> "/sign-in?next=" + back;
            case VERIFIED -> "/me/proof?next=" + back;
            case IDENTIFIED -> "/me?next=" + back + "#identities";
        };
    }
}
