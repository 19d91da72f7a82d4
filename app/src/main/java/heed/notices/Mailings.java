package heed.notices;

import heed.notices.MailingTable.Mailing;
import heed.people.Belongings;
import heed.people.Held;
import heed.people.Person;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who wants their unread notices by mail, and the links by which each of them ends that without signing in.
///
/// Nobody gets such mails who did not choose them: the address was given to sign in.
@Service
@Transactional
class Mailings implements Belongings {

    private static final int ID = 16;
    private static final int SIGNED = 32;

    private final MailingTable table;
    private final Clock clock;

    Mailings(MailingTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Pace pace(Person.Id person) {
        return table.of(person.value()).map(Mailing::pace).orElse(Pace.NONE);
    }

    void choose(Person.Id person, Pace pace, Locale language) {
        table.choose(person.value(), pace, language, clock.instant());
    }

    @Transactional(readOnly = true)
    List<Mailing> due(Pace pace, Instant moment, int most) {
        return table.due(pace, moment, most);
    }

    boolean claim(Mailing it, Instant moment) {
        return table.claim(it, moment);
    }

    void mailed(Mailing it, Instant until) {
        table.mailed(it.person(), until);
    }

    /// What stands in the link that ends these mails: an id that stands for nobody elsewhere, and our signature.
    @Transactional(readOnly = true)
    String token(Mailing it) {
        var id = bytes(it.id());
        var both = ByteBuffer.allocate(ID + SIGNED).put(id).put(signed(id)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /// Whether this leads to mails that somebody chose.
    @Transactional(readOnly = true)
    boolean leads(String token) {
        return id(token).filter(table::known).isPresent();
    }

    /// False when it leads nowhere; as often as one likes otherwise.
    boolean end(String token) {
        return id(token).filter(table::end).isPresent();
    }

    private Optional<UUID> id(String token) {
        try {
            var both = Base64.getUrlDecoder().decode(token);
            var id = Arrays.copyOf(both, ID);
            var right = both.length == ID + SIGNED
                    && MessageDigest.isEqual(signed(id), Arrays.copyOfRange(both, ID, both.length));
            var read = ByteBuffer.wrap(id);
            return right ? Optional.of(new UUID(read.getLong(), read.getLong())) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private byte[] signed(byte[] id) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(table.seal(), mac.getAlgorithm()));
            return mac.doFinal(id);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> held(Person.Id person) {
        return List.of(new Held("notices.held-mail", table.held(person.value())));
    }

    @Override
    public void join(Person.Id other, Person.Id person) {
        table.join(other.value(), person.value());
    }

    @Override
    public void erase(Person.Id person, boolean words) {
        table.forget(person.value());
    }
}
