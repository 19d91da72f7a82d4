package heed.verdicts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What those who were asked in one wave say about one kept promise.
///
/// @param promise what was promised, word for word
/// @param asked how many of those who asked for it were asked, `sampled` how many were drawn of `affected` others
/// @param shares how the answers divide; null below five answers
public record Verdict(
        UUID wave,
        UUID commitment,
        String promise,
        int days,
        Instant at,
        int affected,
        String frame,
        long asked,
        long sampled,
        long answered,
        @Nullable Shares shares,
        List<Sentence> sentences) {

    public record Shares(long yes, long partly, long no, long cannotTell) {

        long of(Said it) {
            return switch (it) {
                case YES -> yes;
                case PARTLY -> partly;
                case NO -> no;
                case CANNOT_TELL -> cannotTell;
            };
        }
    }

    /// @param words null where they are hidden from this reader
    /// @param hidden why they are hidden, where they are
    public record Sentence(
            UUID id,
            Said said,
            @Nullable String words,
            @Nullable String hidden) {}

    /// A question that waits for an answer of this reader.
    public record Waiting(UUID wave, int days, UUID commitment, String words, Instant at) {}

    /// The four answers, alike in weight.
    public enum Said {
        YES,
        PARTLY,
        NO,
        CANNOT_TELL;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String key() {
            return "verdicts.answer-" + word();
        }
    }

    public long invited() {
        return asked + sampled;
    }

    public long silent() {
        return invited() - answered;
    }

    String commitmentPath() {
        return "/commitments/" + commitment;
    }
}
