package heed.routes;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import heed.routes.WordsTable.Filled;
import heed.routes.WordsTable.Words;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The columns of text that are filled with hostile words, and those that are not, each for its reason.
final class Columns {

    /// Filled once the mails were sent: with hostile words there, no mail leaves.
    static final Predicate<Words> LATER =
            it -> it.name().equals("people.address.address") || it.table().equals("setup.mail");

    /// Words of the house itself, of which other words mean nothing, or nothing that could be shown.
    private static final Map<String, String> THE_HOUSES_OWN = new TreeMap<>(Map.of(
            "offices.office.zone", "from the list of time zones, by which the house counts",
            "opinions.week.made", "a picture that the house packed, read by it alone",
            "polis.refusal.word", "the key of a sentence of the house",
            "polis.upload.why", "what somebody typed before the upload is read, as the house packed it"));

    /// Filled, and on no page, in no file and in no mail.
    private static final Map<String, String> MET_NOWHERE = new TreeMap<>(Map.ofEntries(
            entry(
                    "contributions.contribution.language",
                    "tells programs the language; what is no language is left out"),
            entry("oidc.asked.next", "leads back after signing in elsewhere"),
            entry("oidc.asked.nonce", "compared only"),
            entry("oidc.asked.provider", "compared only"),
            entry("oidc.asked.verifier", "told to the provider alone"),
            entry("oidc.identity.issuer", "compared only"),
            entry("oidc.identity.subject", "compared only"),
            entry("oidc.newcomer.issuer", "compared only"),
            entry("oidc.newcomer.next", "leads back after signing in elsewhere"),
            entry("oidc.newcomer.provider", "finds the label that the operator gave"),
            entry("oidc.newcomer.subject", "compared only"),
            entry("passkeys.passkey.transports", "told to the device alone, while it signs"),
            entry("polis.upload.office", "compared only"),
            entry("retention.choice.kind", "compared with the kinds there are"),
            entry("roll.code.area", "shown once it proves somebody, as people.proof.area"),
            entry("roll.draft_row.area", "counted only"),
            entry("roll.entry.area", "shown once it proves somebody, as people.proof.area"),
            entry("setup.house.languages", "of these only the languages of the house are taken"),
            entry("setup.mail.password", "never shown"),
            entry("signin.pace.what", "counted only"),
            entry("signin.sign_in.address", "compared only"),
            entry("signin.sign_in.next", "leads back after signing in")));

    /// What the database itself refuses, and so needs no words of ours: the name of a circle that exists.
    private static final Set<String> A_CIRCLE = words("""
            answers.commitment.office answers.lift.office asking.hand_over.from_office asking.hand_over.to_office asking.question.office clocks.acknowledgement.office
            clocks.clock.office clocks.escalation.office clocks.term.office contributions.contribution.circle offices.change.office offices.change.other
            offices.duty.office offices.holiday.office offices.hours.office offices.office.key offices.office.parent people.circle.joined_to people.circle.key
            people.hat.circle people.hat.office purposes.purpose.office thanks.thank.office""");

    /// One of a few words that a check of the database names, or the form of a path's part.
    private static final Set<String> ONE_OF_A_FEW = words("""
            answers.commitment.outcome answers.contest.verdict answers.progress.kind people.proof.rung clocks.clock.cause clocks.clock.duty clocks.clock.how
            contributions.contribution.kind contributions.contribution.needs contributions.contribution.state
            ladder.need.act ladder.need.lowest notices.addressed.because notices.happening.kind notices.mailing.language notices.mailing.pace offices.change.kind
            people.circle.kind people.hat.kind polis.import.folder polis.upload.state purposes.purpose.promise purposes.purpose.slug purposes.purpose.state
            purposes.stage.key readings.attempt.failure readings.feed.kind readings.feed.rhythm reviews.review.result setup.mail.security signin.entry.refused
            signin.entry.way signin.session.proof trace.fate.fate trace.link.kind tripwires.tripwire.kind
            verdicts.answer.answer verdicts.asked.because""");

    private final WordsTable table;
    private final List<Words> all;
    private final List<Words> filled = new ArrayList<>();
    private final Set<String> refused = new TreeSet<>();
    private final Set<String> empty = new TreeSet<>();

    Columns(WordsTable table) throws SQLException {
        this.table = table;
        this.all = table.all();
    }

    void fill(Predicate<Words> which) throws SQLException {
        for (var words : all.stream().filter(which).toList()) {
            if (THE_HOUSES_OWN.containsKey(words.name())) {
                continue;
            }
            switch (table.fill(words)) {
                case Filled.YES -> filled.add(words);
                case Filled.EMPTY -> empty.add(words.name());
                case Filled.REFUSED -> refused.add(words.name());
            }
        }
    }

    /// Each column is filled and met, or stands in a list with its reason; and what stands in a list is a column.
    void areListed(Set<Integer> met) {
        var unmet = filled.stream()
                .filter(it -> !met.contains(it.number()))
                .map(Words::name)
                .collect(Collectors.toCollection(TreeSet::new));
        var refuses = new TreeSet<>(A_CIRCLE);
        refuses.addAll(ONE_OF_A_FEW);
        assertThat(all.stream().map(Words::name))
                .as("what is listed is a column")
                .containsAll(refuses)
                .containsAll(THE_HOUSES_OWN.keySet())
                .containsAll(MET_NOWHERE.keySet());
        assertThat(empty).as("without a row").isEmpty();
        assertThat(refused).as("what refuses words is listed").isEqualTo(refuses);
        assertThat(unmet).as("what is met nowhere is listed, with its reason").isEqualTo(MET_NOWHERE.keySet());
    }

    private static Set<String> words(String listed) {
        return Pattern.compile("\\S+")
                .matcher(listed)
                .results()
                .map(it -> it.group())
                .collect(Collectors.toSet());
    }
}
