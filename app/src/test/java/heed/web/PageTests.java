package heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = WebAlone.class)
@AutoConfigureMockMvc
class PageTests {

    @Autowired
    MockMvcTester pages;

    @Test
    void aPageStandsInTheShell() {
        var page = page("/sample");
        assertThat(page.title()).isEqualTo("Sample <1> – Heed");
        assertThat(page.select("html").attr("dir")).isEqualTo("ltr");
        assertThat(page.select("main#main h1").text()).isEqualTo("Hello there");
        assertThat(page.select("body > a.skip").attr("href")).isEqualTo("#main");
        assertThat(page.select("#account").text()).isEqualTo("Amina");
    }

    @Test
    void theNavigationSaysWhereOneIs() {
        var items = page("/sample").select("nav.nav a");
        assertThat(items.eachAttr("href")).containsExactly("/sample", "/other");
        assertThat(items.get(0).attr("aria-current")).isEqualTo("page");
        assertThat(items.get(1).hasAttr("aria-current")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"dark,dark", "light,light", "auto,''", "pink,''"})
    void theLookIsTheReadersChoice(String chosen, String theme) {
        var page = page("/sample", new Cookie("look", chosen));
        assertThat(page.select("html").attr("data-theme")).isEqualTo(theme);
    }

    @Test
    void choosingTheLookComesBackToTheSamePlace() {
        var answer = pages.get().uri(URI.create("/sample?q=a%20b&look=dark")).exchange();
        assertThat(answer).hasStatus(303).hasHeader("Location", "/sample?q=a%20b");
        assertThat(answer.getResponse().getHeader("Set-Cookie")).contains("look=dark", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void choosingNeverLeadsToAnotherSite() {
        var answer = pages.get()
                .uri(URI.create("http://localhost//evil.example/?look=dark"))
                .exchange();
        assertThat(answer.getResponse().getHeader("Location")).isIn(null, "/evil.example/");
    }

    @Test
    void theFooterKeepsWhatTheAddressAsks() {
        var form = page("/sample?q=%3Cb%3E&page=2").select("form.choices");
        assertThat(form.attr("method")).isEqualTo("get");
        assertThat(form.select("input[type=hidden]").eachAttr("value")).containsExactly("<b>", "2");
    }

    @Test
    void aRefusedFormComesBackWithWhatWasTyped() {
        var page = page("/form");
        assertThat(page.select(".errors[role=alert] a").attr("href")).isEqualTo("#title");
        var field = page.select("input#title");
        assertThat(field.val()).isEqualTo("<script>alert(1)</script>");
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(field.attr("dir")).isEqualTo("auto");
        assertThat(field.attr("aria-describedby").split(" "))
                .allSatisfy(it -> assertThat(page.getElementById(it)).isNotNull());
        assertThat(page.select("label[for=title]").text()).isEqualTo("Title");
    }

    @Test
    void longWorkShowsItsProgressWithAndWithoutScripts() {
        var page = page("/work?done=40");
        assertThat(page.select("progress").attr("value")).isEqualTo("40");
        assertThat(page.head().select("noscript").html()).contains("http-equiv=\"refresh\"");
        assertThat(page.select("#progress").attr("hx-get")).isEqualTo("/work");
        var end = page("/work?done=100");
        assertThat(end.head().select("noscript")).isEmpty();
        assertThat(end.select("#progress").hasAttr("hx-get")).isFalse();
    }

    @Test
    void aNoticeIsSaidOnceAfterTheRedirect() {
        var posted = pages.post().uri("/done").exchange();
        assertThat(posted).flash().containsEntry("notice", "web.work-begins");
    }

    @Test
    void filesOfEveryPageAreKeptForAYearUnderAnAddressThatChangesWithThem() {
        var sheet = page("/sample").select("link[rel=stylesheet]").attr("href");
        assertThat(sheet).matches("/assets/[0-9a-f]{12}/heed\\.css");
        assertThat(pages.get().uri(sheet))
                .hasStatusOk()
                .headers()
                .hasValue("Cache-Control", "max-age=31536000, public, immutable");
        assertThat(pages.get().uri(sheet.replace("heed.css", "htmx.min.js"))).hasStatusOk();
        assertThat(pages.get().uri(sheet.replace("heed.css", "fonts/source-sans-3-latin-wght-normal.woff2")))
                .hasStatusOk();
        assertThat(pages.get().uri("/assets/000000000000/heed.css")).hasStatus(404);
    }

    private Document page(String address, Cookie... cookies) {
        try {
            var asked = pages.get().uri(URI.create(address));
            var answer = (cookies.length == 0 ? asked : asked.cookie(cookies)).exchange();
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
