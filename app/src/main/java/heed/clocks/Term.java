package heed.clocks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The working days an office gives itself, from how many who agree a statement starts a clock, and who hears of
/// delays.
record Term(
        String office,
        @Nullable UUID purpose,
        int acknowledge,
        int answer,
        @Nullable Integer support,
        @Nullable UUID superior) {

    static final int ACKNOWLEDGE = 2;
    static final int ANSWER = 15;

    static Term usual(String office) {
        return new Term(office, null, ACKNOWLEDGE, ANSWER, null, null);
    }

    int days(Duty duty) {
        return switch (duty) {
            case ACKNOWLEDGE -> acknowledge;
            case ANSWER, JUDGE -> answer;
        };
    }
}
