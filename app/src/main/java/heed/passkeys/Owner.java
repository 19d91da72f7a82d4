package heed.passkeys;

import heed.people.Person;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;

/// A person as passkeys know them: by the bytes of the person's id, which say nothing to others.
final class Owner {

    private Owner() {}

    static Bytes key(Person.Id person) {
        var id = person.value();
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    static Person.Id person(Bytes key) {
        var id = ByteBuffer.wrap(key.getBytes());
        return new Person.Id(new UUID(id.getLong(), id.getLong()));
    }

    /// @param name what the device shows when it asks which account
    static PublicKeyCredentialUserEntity entity(Person.Id person, String name) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(key(person))
                .name(name)
                .displayName(name)
                .build();
    }
}
