package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.people.People;
import heed.people.SignedIn;
import heed.purposes.Purposes;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xml.sax.InputSource;

@HeedTest
class MapImageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Opinions opinions;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Test
    void theImageIsWholeHasItsTextAndRunsNothing() throws Exception {
        var town = Consulted.with(purposes, opinions, people, 2);
        var answer = pages.get()
                .uri("/purposes/{slug}/map.svg", town.slug())
                .exchange()
                .getResponse();

        assertThat(answer.getContentType()).startsWith("image/svg+xml");
        assertThat(answer.getHeader("Cache-Control")).contains("public").contains("max-age=300");
        assertThat(answer.getHeaders("Vary")).anyMatch(it -> it.contains("Accept-Language"));
        assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        var image = answer.getContentAsString();
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(image)));
        assertThat(image)
                .contains("<title>Every child can walk", "not enough votes")
                .doesNotContain("<script", "style=");
    }

    @Test
    void theMapOffersWhatToCopy() {
        var town = Consulted.with(purposes, opinions, people, 1);
        assertThat(pages.get().uri("/purposes/{slug}/map", town.slug()))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;img src=\"http://localhost/purposes/" + town.slug() + "/map.svg");
    }

    @Test
    void aMapThatOnlySomeMayReadIsNotOfferedToOthers() {
        var town = Consulted.with(purposes, opinions, people, 1, "office:transport");
        assertThat(pages.get()
                        .uri("/purposes/{slug}/map", town.slug())
                        .with(SignedIn.as(town.ines().me(), town.ines().hat())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("map.svg");
        assertThat(pages.get().uri("/purposes/{slug}/map.svg", town.slug())).hasStatus(404);
    }
}
