package heed.tripwires;

import heed.answers.Commitments;
import heed.purposes.Closing;
import heed.purposes.Indicator;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.tripwires.Tripwire.Call;
import heed.verdicts.Verdict;
import heed.verdicts.Verdicts;
import heed.web.Excerpt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Whether a tripwire is touched, and the evidence gathered, in the language of the purpose.
@Component("tripwireEvidence")
class Evidence {

    private static final int QUOTES = 5;
    private static final int SHORT = 200;

    private final TripwireTable table;
    private final Purposes purposes;
    private final Commitments commitments;
    private final Verdicts verdicts;
    private final MessageSource words;
    private final Clock clock;

    Evidence(
            TripwireTable table,
            Purposes purposes,
            Commitments commitments,
            Verdicts verdicts,
            MessageSource words,
            Clock clock) {
        this.table = table;
        this.purposes = purposes;
        this.commitments = commitments;
        this.verdicts = verdicts;
        this.words = words;
        this.clock = clock;
    }

    /// Empty while nothing touches it.
    Optional<String> of(Tripwire it, Purpose purpose, Closing closing) {
        var locale = Locale.forLanguageTag(purpose.language());
        var threshold = it.threshold() == null ? 0 : it.threshold();
        return switch (it.kind()) {
            case DAY ->
                Optional.ofNullable(it.day())
                        .filter(day -> !day.isAfter(LocalDate.now(clock)))
                        .map(day -> say(locale, "tripwires.because-day", date(day, locale)));
            case CALLS -> calls(table.calls(purpose.id(), closing.at()), threshold, locale);
            case CONTESTS -> contests(purpose, threshold, locale);
            case OFF_PATH -> offPath(purpose, threshold, locale);
            case VERDICT -> verdict(purpose, closing, threshold, locale);
        };
    }

    private Optional<String> calls(List<Call> calls, int threshold, Locale locale) {
        if (calls.size() < threshold) {
            return Optional.empty();
        }
        var quotes = calls.stream()
                .limit(QUOTES)
                .map(it -> "\n• " + Excerpt.of(it.words(), SHORT))
                .collect(Collectors.joining());
        return Optional.of(say(locale, "tripwires.because-calls", calls.size()) + quotes);
    }

    private Optional<String> contests(Purpose purpose, int threshold, Locale locale) {
        var contested = commitments.of(purpose.id()).stream()
                .filter(it -> it.doubt().open() || it.doubt().overturned())
                .toList();
        return contested.size() < threshold
                ? Optional.empty()
                : Optional.of(say(locale, "tripwires.because-contests", contested.size())
                        + contested.stream()
                                .limit(QUOTES)
                                .map(it -> "\n• " + Excerpt.of(it.words(), SHORT))
                                .collect(Collectors.joining()));
    }

    private Optional<String> offPath(Purpose purpose, int threshold, Locale locale) {
        return purposes.indicators(purpose.id()).stream()
                .flatMap(it -> Optional.ofNullable(Path.of(it))
                        .filter(path -> path.behind().compareTo(BigDecimal.valueOf(threshold)) >= 0)
                        .map(path -> lags(it, path, locale))
                        .stream())
                .findFirst();
    }

    private String lags(Indicator it, Path path, Locale locale) {
        return say(
                locale,
                "tripwires.because-off-path",
                it.name(),
                path.latest().value().toPlainString() + " " + it.unit(),
                date(path.latest().on(), locale),
                path.expected().setScale(1, RoundingMode.HALF_UP).toPlainString() + " " + it.unit());
    }

    /// Only what people said about it since it was decided.
    private Optional<String> verdict(Purpose purpose, Closing closing, int threshold, Locale locale) {
        return verdicts.of(purpose.id()).stream()
                .filter(it -> it.at().isAfter(closing.at()) && it.shares() != null)
                .filter(it -> no(it) * 100 >= threshold * it.answered())
                .map(it -> say(locale, "tripwires.because-verdict", no(it), it.answered(), it.invited()))
                .findFirst();
    }

    private static long no(Verdict it) {
        return Objects.requireNonNull(it.shares()).no();
    }

    private String say(Locale locale, String key, Object... details) {
        return words.getMessage(key, details, locale);
    }

    private static String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale.equals(Locale.ENGLISH) ? Locale.UK : locale)
                .format(day);
    }
}
