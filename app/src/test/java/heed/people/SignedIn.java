package heed.people;

import heed.database.Reader;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
        return request -> {
            var context = Objects.requireNonNull(
                    WebApplicationContextUtils.getWebApplicationContext(request.getServletContext()));
            var secret = Reader.SYSTEM.reads(
                    () -> context.getBean(Sessions.class).open(person.id(), hat == null ? null : hat.id()));
            request.setCookies(new Cookie(SessionCookie.NAME, secret));
            return SecurityMockMvcRequestPostProcessors.csrf().postProcessRequest(request);
        };
    }
}
