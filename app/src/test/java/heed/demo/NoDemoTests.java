package heed.demo;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeedTest
class NoDemoTests {

    @Autowired
    MockMvcTester pages;

    @Test
    void outsideTheDemoNobodyCanBeSomebodyElse() {
        assertThat(pages.post().uri("/demo/be/ines").with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(404);
        assertThat(pages.get().uri("/demo")).hasStatus(404);
    }

    @Test
    void outsideTheDemoNoPageSpeaksOfIt() {
        assertThat(pages.get().uri("/sign-in")).hasStatusOk().bodyText().doesNotContain("Demo town");
    }
}
