package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class VotesGiveWayTest {

    private final VotesGiveWay filter = new VotesGiveWay();

    @Test
    void hundredsWhoVoteAreLetInByTurnsAndAPageGoesPastThem() throws Exception {
        var in = new AtomicInteger();
        var full = new CountDownLatch(VotesGiveWay.AT_ONCE);
        var go = new CountDownLatch(1);
        var answered = new ArrayList<Future<?>>();
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 300; i++) {
                answered.add(visitors.submit(() -> {
                    ask("POST", "/statements/7/vote", (_, _) -> {
                        in.incrementAndGet();
                        full.countDown();
                        await(go);
                    });
                    return true;
                }));
            }
            assertThat(full.await(20, TimeUnit.SECONDS)).isTrue();
            var seen = new AtomicInteger();
            ask("GET", "/statements/7", (_, _) -> seen.incrementAndGet());
            assertThat(seen.get()).as("the page").isEqualTo(1);
            assertThat(in.get()).isEqualTo(VotesGiveWay.AT_ONCE);
            go.countDown();
            for (var one : answered) {
                one.get(20, TimeUnit.SECONDS);
            }
            assertThat(in.get()).as("each vote, once").isEqualTo(300);
        }
    }

    @Test
    void whoSendsAVoteSlowlyKeepsNobodyOut() throws Exception {
        var go = new CountDownLatch(1);
        var read = new CountDownLatch(VotesGiveWay.AT_ONCE);
        var voted = new AtomicInteger();
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < VotesGiveWay.AT_ONCE; i++) {
                visitors.submit(() -> {
                    filter.doFilter(slow(read, go), new MockHttpServletResponse(), (_, _) -> {});
                    return true;
                });
            }
            assertThat(read.await(20, TimeUnit.SECONDS)).isTrue();
            visitors.submit(() -> {
                        ask("POST", "/statements/7/vote", (_, _) -> voted.incrementAndGet());
                        return true;
                    })
                    .get(20, TimeUnit.SECONDS);
            assertThat(voted.get()).isEqualTo(1);
            go.countDown();
        }
    }

    /// The body of which comes when it comes.
    private static MockHttpServletRequest slow(CountDownLatch read, CountDownLatch go) {
        return new MockHttpServletRequest("POST", "/statements/7/vote") {
            @Override
            public Map<String, String[]> getParameterMap() {
                read.countDown();
                VotesGiveWayTest.await(go);
                return super.getParameterMap();
            }
        };
    }

    @Test
    void whatGoesWrongGoesWrongAsEverywhere() {
        assertThatThrownBy(() -> ask("POST", "/statements/7/vote", (_, _) -> {
                    throw new IllegalStateException("mine");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
        assertThatThrownBy(() -> ask("POST", "/statements/7/vote", (_, _) -> {
                    throw new IOException("gone");
                }))
                .isInstanceOf(IOException.class);
    }

    private void ask(String method, String path, FilterChain rest) throws ServletException, IOException {
        filter.doFilter(new MockHttpServletRequest(method, path), new MockHttpServletResponse(), rest);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
