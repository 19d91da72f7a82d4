package heed.adviser;

import heed.adviser.Asked.Promised;
import heed.adviser.Asked.Stakes;
import heed.adviser.Asked.Time;
import heed.adviser.Asked.Who;
import heed.adviser.Asked.Why;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the adviser recommends: a chain, or nothing online where it is null; the reason that decided, and what else to
/// mind.
record Advice(@Nullable Chain chain, Rule rule, List<Mind> minds) {

    static Advice on(Asked asked) {
        var rule = Stream.of(Rule.values())
                .filter(it -> it.when.test(asked))
                .findFirst()
                .orElse(Rule.LISTEN_FIRST);
        return new Advice(
                rule.chain,
                rule,
                Stream.of(Mind.values()).filter(it -> it.when.test(asked)).toList());
    }

    /// The table. The first rule that fits decides.
    enum Rule {
        DECIDED_ALREADY(null, it -> it.promised() == Promised.NOTHING),
        ONLY_TO_BE_SEEN(null, it -> it.why() == Why.SEEN),
        HELP_AT_ONCE(Chain.CRISIS, it -> it.why() == Why.EMERGENCY && it.time() != Time.ALWAYS),
        TELL_DO_NOT_ASK(null, it -> it.promised() == Promised.INFORM),
        TOO_LITTLE_TIME(null, it -> it.time() == Time.DAYS && it.stakes() != Stakes.SMALL),
        FIX_IT(Chain.STREET, it -> it.why() == Why.BROKEN && it.who() != Who.STAFF && it.stakes() == Stakes.SMALL),
        CALL_INSTEAD(null, it -> it.time() == Time.DAYS),
        COLLEAGUES_FIRST(Chain.STAFF, it -> it.who() == Who.STAFF),
        MONEY_THAT_BINDS(Chain.BUDGET, it -> it.why() == Why.MONEY && bound(it)),
        DRAW_LOTS(
                Chain.ASSEMBLY,
                it -> (it.stakes() == Stakes.DIVISIVE || it.who() == Who.QUIET)
                        && it.stakes() != Stakes.SMALL
                        && lasting(it)),
        WRITE_IN_PUBLIC(Chain.RULE, it -> it.why() == Why.RULE),
        MONEY_WITHOUT_VOTE(Chain.RULE, it -> it.why() == Why.MONEY),
        STANDING(Chain.FORUM, it -> it.time() == Time.ALWAYS),
        BEST_IDEA(Chain.CHALLENGE, it -> it.why() == Why.IDEAS && it.promised().atLeast(Promised.INVOLVE)),
        ONE_PLACE(Chain.STREET, it -> it.why() == Why.BROKEN && it.who() == Who.PLACE),
        LISTEN_FIRST(Chain.FORUM, it -> true);

        private final @Nullable Chain chain;
        private final Predicate<Asked> when;

        Rule(@Nullable Chain chain, Predicate<Asked> when) {
            this.chain = chain;
            this.when = when;
        }

        @Nullable
        Chain chain() {
            return chain;
        }

        String key() {
            return "adviser.reason-" + Asked.word(this);
        }

        private static boolean bound(Asked it) {
            return it.promised() == Promised.BIND && it.time().compareTo(Time.MONTHS) >= 0;
        }

        private static boolean lasting(Asked it) {
            return it.promised().atLeast(Promised.INVOLVE) && it.time().compareTo(Time.MONTHS) >= 0;
        }
    }

    /// What to mind besides; each that fits is said.
    enum Mind {
        GO_THERE(it -> it.who() == Who.QUIET),
        AT_THE_PLACE(it -> it.who() == Who.PLACE),
        NO_FEAR(it -> it.who() == Who.STAFF),
        COMMON_GROUND(it -> it.stakes() == Stakes.DIVISIVE),
        LAW_FIRST(it -> it.promised() == Promised.BIND),
        ANSWER_EACH(it -> it.promised().atLeast(Promised.CONSULT)),
        PAPER_TOO(it -> it.stakes() == Stakes.LARGE),
        SAY_WHEN(it -> it.time() == Time.ALWAYS);

        private final Predicate<Asked> when;

        Mind(Predicate<Asked> when) {
            this.when = when;
        }

        String key() {
            return "adviser.mind-" + Asked.word(this);
        }
    }
}
