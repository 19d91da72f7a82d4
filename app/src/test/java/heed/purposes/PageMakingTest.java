package heed.purposes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.database.Changes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

class PageMakingTest {

    /// What differs only by some seconds is not waited for; what is older, or shows another state, is.
    @Test
    void ofManyAtOneMomentOneMakesThePage() throws Exception {
        var clock = new Ahead();
        var database = new Named();
        var moments = new Moments(database, new Changes(), clock);
        var copies = new PageCopies(moments, new AcceptHeaderLocaleResolver());
        var made = new AtomicInteger();
        assertThat(numbered(copies, made, () -> {})).isEqualTo("page 1");

        clock.seconds = 6;
        whileOneMakesIt(
                copies,
                made,
                other -> assertThat(other.get(5, TimeUnit.SECONDS))
                        .as("the copy of a moment ago")
                        .isEqualTo("page 1"));
        assertThat(numbered(copies, made, () -> {})).isEqualTo("page 2");

        clock.seconds = 66;
        whileOneMakesIt(copies, made, PageMakingTest::waits);
        database.changes++;
        whileOneMakesIt(copies, made, PageMakingTest::waits);
        assertThat(made.get()).as("once for each of four moments").isEqualTo(4);
        moments.end();
    }

    /// Whoever asks after a change never gets what was begun before it.
    @Test
    void whatWasBegunBeforeAChangeIsNotShownAfterIt() throws Exception {
        var database = new Named();
        var moments = new Moments(database, new Changes(), new Ahead());
        var copies = new PageCopies(moments, new AcceptHeaderLocaleResolver());
        var made = new AtomicInteger();
        numbered(copies, made, () -> {});
        database.changes++;
        assertThat(numbered(copies, made, () -> {
                    database.changes++;
                    try {
                        assertThat(numbered(copies, made, () -> {})).isEqualTo("page 3");
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .isEqualTo("page 2");
        moments.end();
    }

    private static void waits(Future<String> other) {
        assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }

    private interface Meanwhile {
        void sees(Future<String> other) throws Exception;
    }

    /// One is held while making the page, and another wants it too.
    private void whileOneMakesIt(PageCopies copies, AtomicInteger made, Meanwhile meanwhile) throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> numbered(copies, made, () -> {
                begun.countDown();
                goOn.await();
            }));
            begun.await();
            var other = both.submit(() -> numbered(copies, made, () -> {}));
            try {
                meanwhile.sees(other);
            } finally {
                goOn.countDown();
            }
            var page = first.get(5, TimeUnit.SECONDS);
            assertThat(page).isEqualTo("page " + made.get());
            assertThat(other.get(5, TimeUnit.SECONDS)).isIn(page, "page " + (made.get() - 1));
        }
    }

    private interface Held {
        void here() throws InterruptedException;
    }

    private static String numbered(PageCopies copies, AtomicInteger made, Held held) throws Exception {
        var response = new MockHttpServletResponse();
        response.setHeader("Content-Security-Policy", "script-src 'nonce-abc'");
        copies.doFilter(new MockHttpServletRequest("GET", "/purposes/mill-road/map"), response, (_, answer) -> {
            var number = made.incrementAndGet();
            try {
                held.here();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            answer.setContentType("text/html;charset=utf-8");
            answer.getWriter().write("page " + number);
        });
        return response.getContentAsString();
    }

    /// A database whose state is named here.
    private static final class Named extends SnapshotTable {

        private volatile int changes = 100;

        Named() {
            super(JdbcClient.create(new DriverManagerDataSource()));
        }

        @Override
        String seen() {
            return changes + ":" + changes + ":";
        }
    }

    /// A clock that stands at a round moment, and some seconds later when told.
    private static final class Ahead extends Clock {

        private volatile int seconds;

        @Override
        public Instant instant() {
            return Instant.EPOCH.plusSeconds(seconds);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
