package heed.adviser;

import static org.assertj.core.api.Assertions.assertThat;

import heed.adviser.Advice.Rule;
import heed.adviser.Asked.Promised;
import heed.adviser.Asked.Stakes;
import heed.adviser.Asked.Time;
import heed.adviser.Asked.Who;
import heed.adviser.Asked.Why;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Every one of the 2,016 ways to answer the five questions.
class AdviceTest {

    @Test
    void everyCombinationGivesAnAnswerWithReasons() {
        assertThat(Asked.all()).hasSize(7 * 4 * 3 * 4 * 6);
        assertThat(Asked.all())
                .allSatisfy(it -> assertThat(Advice.on(it).rule().key()).isNotBlank());
    }

    @Test
    void noCombinationPromisesMoreThanWasPromised() {
        assertThat(overPromised(Advice::on)).isEmpty();
    }

    /// The mutant forgets what was promised.
    @Test
    void theMutantThatForgetsThePromiseIsFound() {
        assertThat(overPromised(it -> Advice.on(new Asked(it.why(), it.who(), it.stakes(), it.time(), Promised.BIND))))
                .isNotEmpty();
    }

    private static List<Asked> overPromised(Function<Asked, Advice> adviser) {
        return Asked.all().stream()
                .filter(it -> adviser.apply(it).chain() instanceof Chain chain
                        && !it.promised().atLeast(chain.promises()))
                .toList();
    }

    @Test
    void noChainIsRecommendedThatNeedsMoreTimeThanThereIs() {
        assertThat(Asked.all())
                .filteredOn(it -> Advice.on(it).chain() instanceof Chain chain
                        && chain.needs().compareTo(it.time()) > 0)
                .isEmpty();
    }

    @Test
    void everyRuleDecidesSomethingAndEveryChainIsRecommendedToSomebody() {
        var rules = EnumSet.noneOf(Rule.class);
        var chains = EnumSet.noneOf(Chain.class);
        Asked.all().stream().map(Advice::on).forEach(it -> {
            rules.add(it.rule());
            if (it.chain() != null) {
                chains.add(it.chain());
            }
        });
        assertThat(rules).isEqualTo(EnumSet.allOf(Rule.class));
        assertThat(chains).isEqualTo(EnumSet.allOf(Chain.class));
    }

    @Test
    void whatIsDecidedOrOnlyToBeSeenIsNotAskedOnline() {
        assertThat(Advice.on(asked(Why.RULE, Promised.NOTHING)).chain()).isNull();
        assertThat(Advice.on(asked(Why.SEEN, Promised.BIND)).chain()).isNull();
        assertThat(Advice.on(asked(Why.RULE, Promised.CONSULT)).chain()).isEqualTo(Chain.RULE);
        assertThat(Advice.on(asked(Why.MONEY, Promised.BIND)).chain()).isEqualTo(Chain.BUDGET);
    }

    @Test
    void theStagesFollowOneAnotherFromTheFirstDay() {
        for (var chain : Chain.values()) {
            var ends = chain.steps().stream().mapToInt(Chain.Step::days).sum();
            assertThat(ends).isEqualTo(chain.days()).isPositive();
            assertThat(Objects.requireNonNull(Chain.of(chain.word()))).isEqualTo(chain);
        }
    }

    private static Asked asked(Why why, Promised promised) {
        return new Asked(why, Who.TOWN, Stakes.LARGE, Time.MONTHS, promised);
    }
}
