package heed.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.FlashMapManager;

/// Fails closed: whoever changes anything is signed in, came from our own page, and carries its token. Guests may do
/// what a room names in its `GuestActs`, and nothing else.
/// Whoever wears the hat of an auditor does nothing but what is for themselves.
/// Who may set up the house is decided by the room `setup`.
/// What a signed-in person may do to a thing is decided by the room that owns it; what one may read, by the database.
@Configuration
class Doors {

    /// A mail program posts here what its reader pressed: it has no form of ours, and the address itself is the secret.
    private static final String ENDING_MAILS = "/mail/end/*";
    /// Acts that a stranger may do.
    private static final String[] FOR_STRANGERS = {
        "/sign-in",
        "/sign-in/*",
        "/sign-in/passkey/options",
        "/demo/be/*",
        "/look",
        "/purposes/*/statements/check",
        ENDING_MAILS
    };
    /// Acts of one's own account, which a suspended person may do too.
    private static final String[] FOR_ONESELF = {
        "/sign-out", "/me/sessions/*/end", "/me/data/file", "/me/data/page", "/me/data/erasure", "/me/notices/mail"
    };

    @Bean
    SecurityFilterChain threshold(HttpSecurity http, Sessions sessions, Guests guests) throws Exception {
        return http.csrf(csrf -> csrf.csrfTokenRepository(new FormTokens()).ignoringRequestMatchers(ENDING_MAILS))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .addFilterBefore(new SameSite(), CsrfFilter.class)
                .addFilterBefore(new SignedInVisitors(sessions, guests), AuthorizationFilter.class)
                .authorizeHttpRequests(may -> may.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, FOR_STRANGERS)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/setup/**")
                        .hasAnyAuthority("PERSON", "GUEST", "STRANGER")
                        .requestMatchers(HttpMethod.POST, FOR_ONESELF)
                        .hasAnyAuthority("PERSON", "SUSPENDED", "AUDITOR")
                        .requestMatchers(HttpMethod.POST, "/me/**")
                        .hasAnyAuthority("PERSON", "AUDITOR")
                        .anyRequest()
                        .hasAnyAuthority("PERSON", "GUEST"))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, _) -> response.sendRedirect(SignInPages.wayIn(request)))
                        .accessDeniedHandler(Doors::refuse))
                .build();
    }

    /// A suspended person is told why; whoever carries no token of our form is told nothing.
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (!(why instanceof CsrfException) && SignedInVisitors.of(request).suspended()) {
            response.sendRedirect("/me/suspension");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    @Bean
    FlashMapManager flashMapManager() {
        return new NoticeCookie();
    }
}
