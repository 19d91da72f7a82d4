package heed.people;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.FlashMapManager;

/// Fails closed: whoever changes anything is signed in, came from our own page, and carries its token.
/// What a signed-in person may do to a thing is decided by the room that owns it; what one may read, by the database.
@Configuration
class PeopleSecurity {

    /// Acts that a stranger may do.
    private static final String[] FOR_STRANGERS = {"/sign-in", "/sign-in/*", "/demo/be/*", "/look"};

    @Bean
    SecurityFilterChain doors(HttpSecurity http, Sessions sessions) throws Exception {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("heed_form");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return http.csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .addFilterBefore(new SameSite(), CsrfFilter.class)
                .addFilterBefore(new SignedInVisitors(sessions), AuthorizationFilter.class)
                .authorizeHttpRequests(may -> may.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, FOR_STRANGERS)
                        .permitAll()
                        .anyRequest()
                        .hasAuthority("PERSON"))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                        (request, response, _) -> response.sendRedirect(SignInPages.wayIn(request))))
                .build();
    }

    @Bean
    FlashMapManager flashMapManager() {
        return new NoticeCookie();
    }
}
