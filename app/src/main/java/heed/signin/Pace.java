package heed.signin;

import heed.people.People;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How much one device or one network may do without saying who it is. A family, a class or a library never meets these
/// limits; whoever does can still sign in by mail.
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Pace {

    static final int GUESTS_OF_A_NETWORK = 400;
    static final int LINKS_OF_A_NETWORK = 200;
    static final int LINKS_TO_A_MAILBOX = 10;
    static final int ACTS_OF_A_GUEST = 600;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int IPV6 = 16;
    private static final int A_HOME = 8;

    private final PaceTable table;

    Pace(PaceTable table) {
        this.table = table;
    }

    boolean anotherGuest(String address) {
        table.forget();
        return table.again("guest", network(address), HOUR) <= GUESTS_OF_A_NETWORK;
    }

    /// Counted for each network apart, so that whoever asks for links to somebody else's mailbox does not use up
    // theirs.
    boolean anotherLink(String address, String mailbox) {
        var network = network(address);
        return table.again("link", network, HOUR) <= LINKS_OF_A_NETWORK
                && table.again("link to", hash(network, People.canonical(mailbox)), HOUR) <= LINKS_TO_A_MAILBOX;
    }

    boolean anotherAct(byte[] session) {
        return table.again("act", session, HOUR) <= ACTS_OF_A_GUEST;
    }

    /// The hash of the address; of IPv6 only the part that a whole home shares.
    private byte[] network(String address) {
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            var salt = table.salt(fresh());
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(salt);
            return hash.digest(bytes.length == IPV6 ? Arrays.copyOf(bytes, A_HOME) : bytes);
        } catch (UnknownHostException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hash(byte[] network, String mailbox) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(network);
            return hash.digest(mailbox.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
