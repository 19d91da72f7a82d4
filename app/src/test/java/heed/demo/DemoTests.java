package heed.demo;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeedTest
@ActiveProfiles("demo")
class DemoTests {

    @Autowired
    Town town;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    @BeforeEach
    void filled() {
        Reader.SYSTEM.reads(town::fill);
    }

    @Test
    void aFilledTownIsNotFilledAgain() {
        assertThat(Reader.SYSTEM.reads(town::fill)).isFalse();
    }

    @Test
    void everyPageSaysThatTheTownIsInvented() {
        assertThat(pages.get().uri("/demo")).hasStatusOk().bodyText().contains("Demo town", "Be Amina Haddad");
    }

    @Test
    void oneCanBeInesAndThenSpeaksForHerOffice() {
        var being = pages.post()
                .uri("/demo/be/ines")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();

        assertThat(being).hasStatus3xxRedirection();
        var cookie = being.getResponse().getHeaders(HttpHeaders.SET_COOKIE);
        assertThat(cookie).anyMatch(it -> it.startsWith("heed_session="));
        assertThat(pages.get().uri("/me").cookie(being.getResponse().getCookies()))
                .hasStatusOk()
                .bodyText()
                .contains("Ines Okafor", "Transport &amp; Mobility");
    }

    @Test
    void nobodyElseCanBeChosen() {
        assertThat(pages.post().uri("/demo/be/mayor").with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(404);
    }
}
