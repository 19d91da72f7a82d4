package heed.purposes;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.People;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayList;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeedTest
class PurposesPageTests {

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    @Test
    void theListIsReadPageByPageAndNamesEachPurposeOnce() {
        var riverton = new Riverton(people, purposes);
        for (int i = 0; i <= 2 * PurposesPage.MOST; i++) {
            riverton.published("A bench in the shade " + i);
        }
        for (var state : PurposesPage.STATES) {
            var met = new ArrayList<String>();
            var next = state.isEmpty() ? "/purposes" : "/purposes?state=" + state;
            int read = 0;
            while (next != null) {
                var page = Jsoup.parse(body(next));
                var slugs = page.select(".cards a[href^=/purposes/]").stream()
                        .map(it -> it.attr("href").substring("/purposes/".length()))
                        .distinct()
                        .toList();
                assertThat(slugs).hasSizeLessThanOrEqualTo(PurposesPage.MOST);
                met.addAll(slugs);
                next = page.select("a[href*=after=]").stream()
                        .map(it -> it.attr("href"))
                        .findFirst()
                        .orElse(null);
                read++;
            }
            assertThat(met)
                    .isEqualTo(Reader.ANYONE.reads(purposes::published).stream()
                            .filter(it -> PurposesPage.matches(it, state))
                            .map(Purpose::slug)
                            .toList());
            assertThat(read).isGreaterThan(state.equals("decided") ? 0 : 2);
        }
    }

    private String body(String path) {
        try {
            return pages.get().uri(URI.create(path)).exchange().getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
