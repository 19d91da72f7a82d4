package heed.passkeys;

import com.webauthn4j.util.exception.WebAuthnException;
import heed.people.Belongings;
import heed.people.Held;
import heed.people.Person;
import heed.web.HouseSign;
import java.nio.BufferUnderflowException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The two ceremonies: a device makes a passkey for a person, and a device shows that it has one.
///
/// The device must ask its owner for a finger, a face or a number, and finds the account by itself.
@Service
@Transactional
class Passkeys implements Belongings {

    static final int SECONDS = 300;
    static final int LONGEST = 60;

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final PasskeyTable table;
    private final HouseSign sign;

    Passkeys(PasskeyTable table, HouseSign sign) {
        this.table = table;
        this.sign = sign;
    }

    /// Where the browser is: a passkey works there and nowhere else.
    record Site(String host, String origin) {}

    /// What the device is to make, as JSON for the browser.
    String create(Site site, Person person, byte[] browser) {
        var options = options(site, person);
        table.ask(browser, options.getChallenge(), SECONDS);
        return JSON.writeValueAsString(options);
    }

    /// What the device is to sign, as JSON for the browser.
    String get(Site site, byte[] browser) {
        var options = options(site);
        table.ask(browser, options.getChallenge(), SECONDS);
        return JSON.writeValueAsString(options);
    }

    /// True when the device made what it was asked for.
    boolean made(Site site, Person person, byte[] browser, String label, String answer) {
        var challenge = table.asked(browser);
        if (challenge.isEmpty()) {
            return false;
        }
        try {
            var made = JSON.readValue(
                    answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            var asked = copy(options(site, person), challenge.get());
            operations(site, person.name())
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            asked, new RelyingPartyPublicKey(made, label)));
            return true;
        } catch (JacksonException | IllegalArgumentException | WebAuthnException | BufferUnderflowException e) {
            return false;
        }
    }

    /// The person whose device signed what it was asked to; empty when it did not.
    Optional<Person.Id> shown(Site site, byte[] browser, String answer) {
        var challenge = table.asked(browser);
        if (challenge.isEmpty()) {
            return Optional.empty();
        }
        try {
            var shown =
                    JSON.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var asked = copy(options(site), challenge.get());
            var owner = operations(site, sign.now().name())
                    .authenticate(new RelyingPartyAuthenticationRequest(asked, shown));
            return Optional.of(Owner.person(owner.getId()));
        } catch (JacksonException | IllegalArgumentException | WebAuthnException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /// Whose passkey an answer names, whether or not it is signed by it.
    @Transactional(readOnly = true)
    Optional<Person.Id> owner(String answer) {
        try {
            var shown =
                    JSON.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            return table.owner(shown.getRawId());
        } catch (JacksonException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Transactional(readOnly = true)
    List<Passkey> of(Person.Id person) {
        return table.of(person);
    }

    boolean remove(String id, Person.Id person) {
        return table.remove(Bytes.fromBase64(id), person);
    }

    @Override
    public void join(Person.Id other, Person.Id person) {
        table.join(other, person);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> held(Person.Id person) {
        return List.of(new Held(
                "passkeys.held",
                table.of(person).stream()
                        .map(it -> Held.row("label", it.label(), "since", it.since(), "used", it.used()))
                        .toList()));
    }

    @Override
    public void erase(Person.Id person, boolean words) {
        table.removeAll(person);
    }

    private PublicKeyCredentialCreationOptions options(Site site, Person person) {
        var asks = new PreAuthenticatedAuthenticationToken(
                person.id().value().toString(), "", List.of(new SimpleGrantedAuthority("PERSON")));
        return operations(site, person.name())
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(asks));
    }

    private PublicKeyCredentialRequestOptions options(Site site) {
        return operations(site, sign.now().name())
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    private Webauthn4JRelyingPartyOperations operations(Site site, String name) {
        var records = new Records(table, name);
        var here = PublicKeyCredentialRpEntity.builder()
                .id(site.host())
                .name(sign.now().name())
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(records, records, here, Set.of(site.origin()));
        operations.setCustomizeCreationOptions(it -> it.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build()));
        operations.setCustomizeRequestOptions(it -> it.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private static PublicKeyCredentialCreationOptions copy(PublicKeyCredentialCreationOptions it, Bytes challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(it.getRp())
                .user(it.getUser())
                .challenge(challenge)
                .pubKeyCredParams(it.getPubKeyCredParams())
                .timeout(it.getTimeout())
                .excludeCredentials(it.getExcludeCredentials())
                .authenticatorSelection(it.getAuthenticatorSelection())
                .attestation(it.getAttestation())
                .extensions(it.getExtensions())
                .build();
    }

    private static PublicKeyCredentialRequestOptions copy(PublicKeyCredentialRequestOptions it, Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .timeout(it.getTimeout())
                .rpId(it.getRpId())
                .allowCredentials(it.getAllowCredentials())
                .userVerification(it.getUserVerification())
                .extensions(it.getExtensions())
                .build();
    }
}
