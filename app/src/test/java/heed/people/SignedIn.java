package heed.people;

import heed.database.Reader;
import heed.signin.Proof;
import heed.signin.SessionCookie;
import heed.signin.Sessions;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/// Signs a test's request in as a person, through a real session, and gives it the form's token.
public final class SignedIn {

    private SignedIn() {}

    public static RequestPostProcessor as(Person person) {
        return as(person, null);
    }

    public static RequestPostProcessor as(Person person, @Nullable Hat hat) {
        return request -> with(request, session(request, person, hat));
    }

    /// A device of which nothing more is known.
    public static RequestPostProcessor asGuest() {
        return request ->
                with(request, session(request, bean(request, Standings.class).guest(), null));
    }

    /// This person, suspended by somebody who wears this hat.
    public static RequestPostProcessor suspended(Person person, Hat by) {
        return request -> {
            Reader.SYSTEM.runs(() -> bean(request, Standings.class)
                    .suspend(person.id(), "Insulted a neighbour", by, Instant.parse("2099-01-01T00:00:00Z")));
            return with(request, session(request, person, null));
        };
    }

    private static MockHttpServletRequest with(MockHttpServletRequest request, String secret) {
        request.setCookies(new Cookie(SessionCookie.NAME, secret));
        return SecurityMockMvcRequestPostProcessors.csrf().postProcessRequest(request);
    }

    private static String session(MockHttpServletRequest request, Person person, @Nullable Hat hat) {
        return Reader.SYSTEM.reads(
                () -> bean(request, Sessions.class).open(person.id(), hat == null ? null : hat.id(), Proof.PASSKEY));
    }

    private static <T> T bean(MockHttpServletRequest request, Class<T> type) {
        return Objects.requireNonNull(WebApplicationContextUtils.getWebApplicationContext(request.getServletContext()))
                .getBean(type);
    }
}
