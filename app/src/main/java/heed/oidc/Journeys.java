package heed.oidc;

import heed.oidc.OidcTable.Asked;
import heed.signin.Secret;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/// The way to a provider and back: Spring Security checks state, nonce, signature, issuer, audience and time. Only the
/// identity token is used; nothing else is asked of the provider, and no token is kept.
@Component
class Journeys {

    private static final Logger LOG = LoggerFactory.getLogger(Journeys.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final OidcAuthorizationCodeAuthenticationProvider check;

    Journeys() {
        var http = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        http.setReadTimeout(PATIENCE);
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(http)
                .configureMessageConverters(it -> it.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        check = new OidcAuthorizationCodeAuthenticationProvider(
                tokens, request -> new DefaultOidcUser(Set.of(), request.getIdToken()));
    }

    /// 43 signs: a verifier of PKCE has at least as many.
    static String secret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Where the browser goes.
    static String out(ClientRegistration provider, Asked asked, String state, String back) {
        return request(provider, asked, state, back).getAuthorizationRequestUri();
    }

    /// Whom the provider vouches for; empty when anything about the answer is not right.
    ///
    /// @param issuer what the answer says about who gave it, if it says so
    Optional<OidcUser> back(
            ClientRegistration provider, Asked asked, String state, String back, String code, @Nullable String issuer) {
        if (issuer != null && !issuer.equals(provider.getProviderDetails().getIssuerUri())) {
            return Optional.empty();
        }
        var answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(back)
                .state(state)
                .build();
        try {
            var exchange = new OAuth2AuthorizationExchange(request(provider, asked, state, back), answer);
            return check.authenticate(new OAuth2LoginAuthenticationToken(provider, exchange))
                                    instanceof OAuth2LoginAuthenticationToken done
                            && done.getPrincipal() instanceof OidcUser user
                    ? Optional.of(user)
                    : Optional.empty();
        } catch (AuthenticationException e) {
            LOG.warn("The provider {} vouched for nobody: {}", provider.getRegistrationId(), e.getMessage());
            return Optional.empty();
        }
    }

    private static OAuth2AuthorizationRequest request(
            ClientRegistration provider, Asked asked, String state, String back) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(provider.getClientId())
                .authorizationUri(
                        Objects.requireNonNull(provider.getProviderDetails().getAuthorizationUri()))
                .redirectUri(back)
                .scopes(provider.getScopes())
                .state(state)
                .attributes(it -> it.putAll(Map.of(
                        "registration_id",
                        provider.getRegistrationId(),
                        "nonce",
                        asked.nonce(),
                        "code_verifier",
                        asked.verifier())))
                .additionalParameters(it -> it.putAll(Map.of(
                        "nonce",
                        hashed(asked.nonce()),
                        "code_challenge",
                        hashed(asked.verifier()),
                        "code_challenge_method",
                        "S256")))
                .build();
    }

    private static String hashed(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(new Secret(text).hash());
    }
}
