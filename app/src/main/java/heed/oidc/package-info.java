/// Signing in with a public identity: whatever provider of OpenID Connect the operator names, and several of them.
///
/// The ceremony is Spring Security's (code flow with PKCE, state and nonce); who is signed in afterwards is told by the
/// room `signin`. A provider's person is known by issuer and subject, never by an address: whoever has an account links
/// it from inside. A provider that proves who people are lifts them to the top rung of the ladder.
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "database", "people", "signin"})
package heed.oidc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
