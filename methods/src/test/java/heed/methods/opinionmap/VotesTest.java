package heed.methods.opinionmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VotesTest {

    @Test
    void aPassIsNotTheSameAsNotSeen() {
        var votes = Votes.of(2, 3, new int[] {0, 0, 1}, new int[] {2, 0, 1}, new byte[] {0, -1, 1});
        assertThat(votes.value(0, 2)).isZero();
        assertThat(votes.value(0, 1)).isEqualTo(Votes.UNSEEN);
        assertThat(votes.value(0, 0)).isEqualTo(-1);
        assertThat(votes.value(1, 1)).isEqualTo(1);
        assertThat(votes.value(1, 2)).isEqualTo(Votes.UNSEEN);
        assertThat(votes.seen(0)).isEqualTo(2);
        assertThat(votes.count()).isEqualTo(3);
    }

    @Test
    void twoVotesOfOnePersonOnOneStatementAreRefused() {
        assertThatThrownBy(() -> Votes.of(1, 1, new int[2], new int[2], new byte[] {1, -1}))
                .hasMessage("participant 0 votes twice on statement 0");
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertThatThrownBy(() -> Votes.of(1, 1, new int[] {1}, new int[1], new byte[1]))
                .hasMessage("participant 1 is not among 1");
        assertThatThrownBy(() -> Votes.of(1, 1, new int[1], new int[] {-1}, new byte[1]))
                .hasMessage("statement -1 is not among 1");
        assertThatThrownBy(() -> Votes.of(1, 1, new int[1], new int[1], new byte[] {2}))
                .hasMessage("a vote is 1, 0 or -1, not 2");
        assertThatThrownBy(() -> Votes.of(1, 1, new int[1], new int[2], new byte[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
