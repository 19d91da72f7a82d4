package heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = WebAlone.class)
@AutoConfigureMockMvc
class SecurityHeadersTests {

    @Autowired
    MockMvcTester pages;

    @ParameterizedTest
    @ValueSource(strings = {"/sample", "/nowhere", "/things/4", "/things/4.json"})
    void everyAnswerSaysWhatABrowserMayDo(String address) {
        assertThat(pages.get().uri(address))
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Referrer-Policy", "same-origin")
                .hasValue("Cross-Origin-Opener-Policy", "same-origin")
                .hasValue("Cross-Origin-Resource-Policy", "same-origin")
                .hasValue("Cache-Control", "private, no-store")
                .containsHeaders("Permissions-Policy", "Content-Security-Policy");
    }

    @Test
    void thePolicyLetsNothingInButOurOwn() {
        var policy = policy();
        assertThat(policy)
                .startsWith("default-src 'none'")
                .contains("style-src 'self';", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "*", "http:", "https:", "data:");
    }

    @Test
    void theNonceIsNewEachTimeAndOnTheScriptsOfThatPage() throws Exception {
        var first = pages.get().uri("/sample").exchange().getResponse();
        var nonce =
                String.valueOf(first.getHeader("Content-Security-Policy")).replaceAll(".*'nonce-([\\w-]+)'.*", "$1");
        assertThat(nonce).hasSizeGreaterThanOrEqualTo(22);
        assertThat(first.getContentAsString()).contains("<script nonce=\"" + nonce + "\"");
        assertThat(policy()).doesNotContain(nonce);
    }

    @Test
    void strictTransportIsAskedForOnlyWhereTheTransportIsSafe() {
        assertThat(pages.get().uri("/sample")).headers().doesNotContainHeader("Strict-Transport-Security");
        assertThat(pages.get().uri("/sample").secure(true)).headers().containsHeader("Strict-Transport-Security");
    }

    private String policy() {
        return String.valueOf(
                pages.get().uri("/sample").exchange().getResponse().getHeader("Content-Security-Policy"));
    }
}
