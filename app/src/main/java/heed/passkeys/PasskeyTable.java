package heed.passkeys;

import heed.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Repository;

/// All SQL about passkeys and what browsers are asked to sign.
@Repository
class PasskeyTable {

    private final JdbcClient sql;

    PasskeyTable(JdbcClient sql) {
        this.sql = sql;
    }

    void ask(byte[] browser, Bytes challenge, int seconds) {
        sql.sql("delete from passkeys.challenge where ends < now()").update();
        sql.sql("""
                        insert into passkeys.challenge (browser, challenge, ends)
                        values (:browser, :challenge, now() + make_interval(secs => :seconds))
                        on conflict (browser) do update set challenge = excluded.challenge, ends = excluded.ends
                        """)
                .param("browser", browser)
                .param("challenge", challenge.getBytes())
                .param("seconds", (double) seconds)
                .update();
    }

    /// A challenge is used by deleting it: of two at once, one finds it.
    Optional<Bytes> asked(byte[] browser) {
        return sql.sql("delete from passkeys.challenge where browser = :browser and ends > now() returning challenge")
                .param("browser", browser)
                .query(byte[].class)
                .optional()
                .map(Bytes::new);
    }

    Optional<Person.Id> owner(Bytes credential) {
        return sql.sql("select person from passkeys.passkey where credential = :credential")
                .param("credential", credential.getBytes())
                .query(UUID.class)
                .optional()
                .map(Person.Id::new);
    }

    void save(CredentialRecord record, Person.Id person) {
        sql.sql("""
                        insert into passkeys.passkey
                            (credential, person, label, public_key, signatures, backup_eligible, backed_up, verified,
                             transports, attestation, client, since, used)
                        values (:credential, :person, :label, :key, :signatures, :eligible, :backed, :verified,
                                :transports, :attestation, :client, :since, :used)
                        on conflict (credential) do update
                           set signatures = excluded.signatures, backed_up = excluded.backed_up,
                               verified = excluded.verified, used = excluded.used
                         where passkey.person = excluded.person
                        """)
                .param("credential", record.getCredentialId().getBytes())
                .param("person", person.value())
                .param("label", record.getLabel())
                .param("key", record.getPublicKey().getBytes())
                .param("signatures", record.getSignatureCount())
                .param("eligible", record.isBackupEligible())
                .param("backed", record.isBackupState())
                .param("verified", record.isUvInitialized())
                .param(
                        "transports",
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(" ")))
                .param(
                        "attestation",
                        record.getAttestationObject() == null
                                ? null
                                : record.getAttestationObject().getBytes(),
                        java.sql.Types.BINARY)
                .param(
                        "client",
                        record.getAttestationClientDataJSON() == null
                                ? null
                                : record.getAttestationClientDataJSON().getBytes(),
                        java.sql.Types.BINARY)
                .param("since", record.getCreated().atOffset(ZoneOffset.UTC))
                .param("used", record.getLastUsed().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<CredentialRecord> find(Bytes credential) {
        return sql.sql("select * from passkeys.passkey where credential = :credential")
                .param("credential", credential.getBytes())
                .query(PasskeyTable::record)
                .optional();
    }

    List<CredentialRecord> records(Person.Id person) {
        return sql.sql("select * from passkeys.passkey where person = :person order by since, credential")
                .param("person", person.value())
                .query(PasskeyTable::record)
                .list();
    }

    List<Passkey> of(Person.Id person) {
        return sql.sql("""
                        select credential, label, since, used from passkeys.passkey
                         where person = :person order by since, credential
                        """)
                .param("person", person.value())
                .query((row, _) -> new Passkey(
                        Base64.getUrlEncoder().withoutPadding().encodeToString(row.getBytes("credential")),
                        row.getString("label"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getObject("used", OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean remove(Bytes credential, Person.Id person) {
        return sql.sql("delete from passkeys.passkey where credential = :credential and person = :person")
                        .param("credential", credential.getBytes())
                        .param("person", person.value())
                        .update()
                > 0;
    }

    void removeAll(Person.Id person) {
        sql.sql("delete from passkeys.passkey where person = :person")
                .param("person", person.value())
                .update();
    }

    void join(Person.Id other, Person.Id person) {
        sql.sql("update passkeys.passkey set person = :person where person = :other")
                .param("other", other.value())
                .param("person", person.value())
                .update();
    }

    private static CredentialRecord record(ResultSet row, int number) throws SQLException {
        var attestation = row.getBytes("attestation");
        var client = row.getBytes("client");
        var record = ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(Owner.key(new Person.Id(row.getObject("person", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(row.getBoolean("verified"))
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .label(row.getString("label"))
                .created(row.getObject("since", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("used", OffsetDateTime.class).toInstant());
        if (attestation != null) {
            record.attestationObject(new Bytes(attestation));
        }
        if (client != null) {
            record.attestationClientDataJSON(new Bytes(client));
        }
        return record.build();
    }

    private static Set<AuthenticatorTransport> transports(String written) {
        return Stream.of(written.split(" "))
                .filter(it -> !it.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }
}
