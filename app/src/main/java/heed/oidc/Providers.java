package heed.oidc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/// The providers that the operator named by `HEED_OIDC_<KEY>_ISSUER`, `…_CLIENT`, `…_SECRET`, `…_LABEL` and `…_PROVES`.
///
/// What a provider says about itself is read when somebody first wants to use it, so Heed starts while it is away.
@Component
class Providers {

    private final Map<String, Provider> providers;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    Providers(Environment environment) {
        var all = new TreeMap<String, Provider>();
        Binder.get(environment)
                .bind("heed.oidc", Bindable.mapOf(String.class, Named.class))
                .orElseGet(Map::of)
                .forEach((key, named) -> all.put(key, provider(key, named)));
        providers = new LinkedHashMap<>(all);
    }

    List<Provider> all() {
        return List.copyOf(providers.values());
    }

    Optional<Provider> find(String key) {
        return Optional.ofNullable(providers.get(key));
    }

    /// As the provider describes itself; only the issuer that the operator named is believed.
    ClientRegistration registration(Provider provider) {
        return known.computeIfAbsent(
                provider.key(),
                key -> ClientRegistrations.fromIssuerLocation(provider.issuer())
                        .registrationId(key)
                        .clientId(provider.client())
                        .clientSecret(provider.secret())
                        .scope("openid", "profile")
                        .redirectUri("{baseUrl}/sign-in/oidc/{registrationId}/back")
                        .build());
    }

    /// What the operator wrote.
    record Named(
            @Nullable String issuer,
            @Nullable String client,
            @Nullable String secret,
            @Nullable String label,
            @Nullable Boolean proves) {}

    private static Provider provider(String key, Named named) {
        var issuer = needed(key, "issuer", named.issuer());
        if (!issuer.startsWith("https://") && !issuer.matches("http://localhost[:/].*")) {
            throw new IllegalStateException("The issuer of the provider " + key + " must begin with https://");
        }
        if (!key.matches("[a-z0-9]{1,40}")) {
            throw new IllegalStateException("A provider is named by small letters and digits only: " + key);
        }
        return new Provider(
                key,
                named.label() == null ? key : named.label(),
                issuer,
                needed(key, "client", named.client()),
                needed(key, "secret", named.secret()),
                Boolean.TRUE.equals(named.proves()));
    }

    private static String needed(String key, String what, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("The provider " + key + " has no " + what + ".");
        }
        return value.strip();
    }
}
