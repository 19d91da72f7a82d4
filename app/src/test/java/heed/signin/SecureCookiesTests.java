package heed.signin;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Over HTTPS only this host itself can give the cookies that count.
@HeedTest
class SecureCookiesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    MailedLink mailed;

    @Test
    void everyCookieOfOursIsBoundToThisHost() {
        var left = pages.post()
                .uri("/sign-out")
                .secure(true)
                .cookie(new Cookie("__Host-heed_session", session()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange()
                .getResponse()
                .getHeaders(HttpHeaders.SET_COOKIE);
        assertThat(left).hasSize(2).allMatch(SecureCookiesTests::bound);
        assertThat("heed_session=abc; Path=/; Secure; HttpOnly; SameSite=Lax")
                .as("without the prefix")
                .doesNotMatch(SecureCookiesTests::bound);
    }

    @Test
    void theTokenOfAFormIsBoundToThisHostToo() {
        var tokens = new FormTokens();
        for (var secure : List.of(true, false)) {
            var request = new MockHttpServletRequest();
            request.setSecure(secure);
            var response = new MockHttpServletResponse();
            tokens.saveToken(tokens.generateToken(request), request, response);
            var given = response.getCookies()[0];
            assertThat(given.getName()).isEqualTo((secure ? "__Host-" : "") + "heed_form");
            assertThat(given.getSecure()).isEqualTo(secure);
            assertThat(given.isHttpOnly()).isTrue();
            assertThat(given.getPath()).isEqualTo("/");
            assertThat(given.getDomain()).isNull();
            assertThat(given.getAttribute("SameSite")).isEqualTo("Lax");

            var back = new MockHttpServletRequest();
            back.setSecure(secure);
            back.setCookies(new Cookie("heed_form", "of a neighbour"), new Cookie("__Host-heed_form", "ours"));
            assertThat(Objects.requireNonNull(tokens.loadToken(back)).getToken())
                    .isEqualTo(secure ? "ours" : "of a neighbour");
        }
    }

    private static boolean bound(String cookie) {
        return cookie.startsWith("__Host-")
                && Stream.of("; Secure", "; HttpOnly", "SameSite=Lax", "Path=/").allMatch(cookie::contains)
                && !cookie.contains("Domain");
    }

    /// A neighbouring site can give a cookie without the prefix; it opens nothing.
    @ParameterizedTest
    @CsvSource({
        "true, __Host-heed_session, 200",
        "true, heed_session, 302",
        "false, heed_session, 200",
        "false, __Host-heed_session, 302"
    })
    void aSessionIsReadOnlyUnderTheNameOfItsWay(boolean secure, String name, int status) {
        assertThat(pages.get().uri("/me").secure(secure).cookie(new Cookie(name, session())))
                .hasStatus(status);
    }

    @Test
    void whoLeavesLeavesNothingInTheBrowser() {
        assertThat(pages.post()
                        .uri("/sign-out")
                        .secure(true)
                        .cookie(new Cookie("__Host-heed_session", session()))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .headers()
                .hasValue("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    private String session() {
        return mailed.signsIn(UUID.randomUUID() + "@riverton.example", "Amina Haddad", null)
                .getValue();
    }
}
