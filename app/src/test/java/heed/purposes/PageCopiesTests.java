package heed.purposes;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.People;
import heed.people.SignedIn;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.LocaleResolver;

@HeedTest
class PageCopiesTests {

    private static final Pattern NONCE = Pattern.compile("nonce-([A-Za-z0-9_-]+)'");

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Moments moments;

    @Autowired
    LocaleResolver locales;

    Riverton riverton;

    @BeforeEach
    void town() {
        riverton = new Riverton(people, purposes);
    }

    @Test
    void whileNothingChangesThePageIsMadeOnce() throws Exception {
        var made = new AtomicInteger();
        var copies = new PageCopies(moments, locales);
        for (int i = 0; i < 20; i++) {
            assertThat(answer(copies, made).getContentAsString()).isEqualTo("<p>hello</p>");
        }
        assertThat(made.get()).as("once, or twice where the clock went on").isBetween(1, 2);
    }

    @Test
    void aPageWithAFormIsNeverCopied() throws Exception {
        var made = new AtomicInteger();
        var copies = new PageCopies(moments, locales);
        for (int i = 0; i < 3; i++) {
            answer(copies, made, "<input name=\"_csrf\" value=\"mine\">");
        }
        assertThat(made.get()).isEqualTo(3);
    }

    @Test
    void whatWasMadeUnderAnotherNameOfThisHouseIsNotShown() throws Exception {
        var copies = new PageCopies(moments, locales);
        for (var name : List.of("evil.example", "riverton.example", "riverton.example")) {
            var request = new MockHttpServletRequest("GET", "/purposes/mill-road/map");
            request.setServerName(name);
            var response = new MockHttpServletResponse();
            response.setHeader("Content-Security-Policy", "script-src 'nonce-abc'");
            copies.doFilter(request, response, (_, answer) -> {
                answer.setContentType("text/html;charset=utf-8");
                answer.getWriter().write(name);
            });
            assertThat(response.getContentAsString()).isEqualTo(name);
        }
    }

    @Test
    void anyChangeOfTheDatabaseMakesItAnew() throws Exception {
        var made = new AtomicInteger();
        var copies = new PageCopies(moments, locales);
        answer(copies, made);
        riverton.published("Another purpose somewhere else");
        answer(copies, made);
        assertThat(made.get()).isEqualTo(2);
    }

    @Test
    void aChangeMadeByAnotherNodeIsSeenAtOnce() {
        var purpose = riverton.published("Seen by both nodes");
        assertThat(pages.get().uri(purpose.path())).bodyText().contains("The budget is 640,000 euros.");

        Reader.SYSTEM.runs(() -> transaction.executeWithoutResult(
                _ -> sql.sql("update purposes.purpose set limits = 'Nothing is fixed.' where id = :id")
                        .param("id", purpose.id().value())
                        .update()));

        assertThat(pages.get().uri(purpose.path())).bodyText().contains("Nothing is fixed.");
    }

    @Test
    void eachAnswerHasItsOwnNonce() throws IOException {
        var purpose = riverton.published("A page with scripts");
        var first = pages.get().uri(purpose.path()).exchange();
        var second = pages.get().uri(purpose.path()).exchange();
        assertThat(nonce(first)).isNotEqualTo(nonce(second));
        assertThat(second)
                .bodyText()
                .contains("nonce=\"" + nonce(second) + "\"")
                .doesNotContain(nonce(first));
    }

    @Test
    void anUnchangedPageIsAnsweredByItsTagAloneAndKeepsItsPolicy() {
        var purpose = riverton.published("A page that one reads twice");
        var tag = pages.get().uri(purpose.path()).exchange().getResponse().getHeader("ETag");

        var again = pages.get()
                .uri(purpose.path())
                .header("If-None-Match", String.valueOf(tag))
                .exchange();

        assertThat(again).hasStatus(304);
        assertThat(again.getResponse().getHeader("Content-Security-Policy")).isNull();
    }

    @Test
    void whoIsSignedInGetsAPageOfTheirOwn() {
        var purpose = riverton.published("A page with a button for Ines");
        var ines = riverton.ines();
        assertThat(pages.get().uri(purpose.path())).bodyText().doesNotContain("/edit\"");
        assertThat(pages.get().uri(purpose.path()).with(SignedIn.as(ines.person(), ines.hat())))
                .bodyText()
                .contains(purpose.path() + "/edit\"");
        assertThat(pages.get().uri(purpose.path())).bodyText().doesNotContain("/edit\"");
    }

    @Test
    void theLookOfOneIsNotTheLookOfAll() {
        var purpose = riverton.published("A page by day and by night");
        assertThat(pages.get().uri(purpose.path()).cookie(new Cookie("look", "dark")))
                .bodyText()
                .contains("data-theme=\"dark\"");
        assertThat(pages.get().uri(purpose.path())).bodyText().doesNotContain("data-theme=\"dark\"");
    }

    @Test
    void aMeasuredValueShowsOnThePageAtOnce() {
        var purpose = riverton.published("A number that moves");
        assertThat(pages.get().uri(purpose.path())).bodyText().contains("31%");
        Reader.SYSTEM.runs(() -> purposes.measure(
                purposes.indicators(purpose.id()).getFirst().id(),
                LocalDate.of(2026, 6, 1),
                new BigDecimal("53"),
                "Count"));
        assertThat(pages.get().uri(purpose.path())).bodyText().contains("53%");
    }

    private static MockHttpServletResponse answer(PageCopies copies, AtomicInteger made) throws Exception {
        return answer(copies, made, "<p>hello</p>");
    }

    private static MockHttpServletResponse answer(PageCopies copies, AtomicInteger made, String page) throws Exception {
        var response = new MockHttpServletResponse();
        response.setHeader("Content-Security-Policy", "script-src 'nonce-abc'");
        copies.doFilter(new MockHttpServletRequest("GET", "/purposes/hello"), response, (_, written) -> {
            made.incrementAndGet();
            written.setContentType("text/html;charset=utf-8");
            written.getWriter().write(page);
        });
        return response;
    }

    private static String nonce(MvcTestResult page) {
        var found = NONCE.matcher(String.valueOf(page.getResponse().getHeader("Content-Security-Policy")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
