package heed.passkeys;

import heed.people.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/// Where the ceremony looks up passkeys and the people they belong to.
///
/// A person is named to the ceremony by their id, and by their name to their device.
record Records(PasskeyTable table, String name)
        implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    @Override
    public void save(CredentialRecord record) {
        table.save(record, Owner.person(record.getUserEntityUserId()));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return table.find(credential).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return table.records(Owner.person(owner));
    }

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes owner) {
        return Owner.entity(Owner.person(owner), name);
    }

    @Override
    public PublicKeyCredentialUserEntity findByUsername(String id) {
        return Owner.entity(new Person.Id(java.util.UUID.fromString(id)), name);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        // People are kept by the room of that name.
    }

    @Override
    public void delete(Bytes key) {
        throw new UnsupportedOperationException("a person removes a passkey, the ceremony does not");
    }
}
