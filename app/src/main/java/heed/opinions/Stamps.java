package heed.opinions;

import heed.database.Reader;
import heed.people.Person;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.OptionalDouble;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Says on a page with what chance a statement was drawn for its reader, so that it comes back with the vote.
///
/// Looking writes nothing: a page may be looked at by machines, and copied. A stamp is sealed, so nobody can choose the
/// weight of an answer, and it holds for one statement and one person. A stranger has no name yet; such a stamp holds
/// for the guest that the stranger becomes by answering.
@Component
class Stamps {

    private static final int SEAL = 16;
    private static final byte KNOWN = 1;
    private static final byte STRANGER = 2;

    private final ExposureTable table;
    private final TransactionTemplate transaction;
    private volatile byte @Nullable [] key;

    Stamps(ExposureTable table, TransactionTemplate transaction) {
        this.table = table;
        this.transaction = transaction;
    }

    /// @param person null for a stranger
    String stamp(Statement.Id statement, Person.@Nullable Id person, double chance) {
        byte kind = person == null ? STRANGER : KNOWN;
        var stamp = ByteBuffer.allocate(Double.BYTES + 1 + SEAL)
                .putDouble(chance)
                .put(kind)
                .put(seal(statement, person, chance));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(stamp.array());
    }

    /// The chance that the stamp tells; empty when it was not made here for this statement and this person.
    OptionalDouble chance(String stamp, Statement.Id statement, Person.Id person, boolean guest) {
        var read = read(stamp);
        if (read == null) {
            return OptionalDouble.empty();
        }
        double chance = read.getDouble();
        byte kind = read.get();
        var seal = new byte[SEAL];
        read.get(seal);
        var holder = kind == STRANGER && guest ? null : person;
        return java.security.MessageDigest.isEqual(seal, seal(statement, holder, chance))
                ? OptionalDouble.of(chance)
                : OptionalDouble.empty();
    }

    private static @Nullable ByteBuffer read(String stamp) {
        try {
            var bytes = Base64.getUrlDecoder().decode(stamp);
            return bytes.length == Double.BYTES + 1 + SEAL ? ByteBuffer.wrap(bytes) : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private byte[] seal(Statement.Id statement, Person.@Nullable Id person, double chance) {
        var text = ByteBuffer.allocate(5 * Long.BYTES)
                .putLong(statement.value().getMostSignificantBits())
                .putLong(statement.value().getLeastSignificantBits())
                .putLong(person == null ? 0 : person.value().getMostSignificantBits())
                .putLong(person == null ? 0 : person.value().getLeastSignificantBits())
                .putDouble(chance);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(text.array()), SEAL);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        var known = key;
        if (known == null) {
            known = Reader.SYSTEM.reads(() -> Objects.requireNonNull(transaction.execute(_ -> table.seal())));
            key = known;
        }
        return known;
    }
}
