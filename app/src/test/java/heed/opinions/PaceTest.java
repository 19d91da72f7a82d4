package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void aSecondWhileSmallFiveFromFiveMillionVotes() {
        assertThat(Pace.USUAL.of(4_999_999, Duration.ofMillis(80))).isEqualTo(Duration.ofSeconds(1));
        assertThat(Pace.USUAL.of(5_000_000, Duration.ofMillis(80))).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aMapThatTookLongIsFollowedByARestAsLong() {
        assertThat(Pace.USUAL.of(50_000_000, Duration.ofSeconds(7))).isEqualTo(Duration.ofSeconds(14));
    }

    /// Virtual threads share a carrier for each core with all who read pages; two large maps would stop every page.
    @Test
    void noMapKeepsACarrierOfPagesBusy() throws Exception {
        var virtual = new CompletableFuture<Boolean>();
        Pace.USUAL
                .threads()
                .execute(() -> virtual.complete(Thread.currentThread().isVirtual()));
        assertThat(virtual.get(5, TimeUnit.SECONDS)).isFalse();
    }
}
