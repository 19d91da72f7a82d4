package heed.outside;

import heed.outside.Fetched.Reason;
import heed.outside.Fetched.Refused;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Looks at an address before each call, and says where the call goes.
interface Gate {

    sealed interface Way {}

    /// The connection goes to these addresses and to no other.
    record Open(URI uri, List<InetAddress> addresses) implements Way {}

    record Shut(Refused why) implements Way {}

    Way look(String address);

    /// Finds the addresses of a name.
    interface Names {
        InetAddress[] find(String name) throws UnknownHostException;
    }

    static Gate of(String own, Names names) {
        return new Guarded(
                Pattern.compile("[,\\s]+")
                        .splitAsStream(own.strip())
                        .filter(it -> !it.isEmpty())
                        .map(it -> it.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()),
                names);
    }

    /// `own` are places of the town's own network that may be called: scheme, name and port.
    record Guarded(Set<String> own, Names names) implements Gate {

        private static final int LONGEST = 1000;
        private static final Pattern NAME =
                Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");
        private static final Pattern SECRET =
                Pattern.compile("(?i)(?:^|[&;])[^=&;]*(?:key|token|secret|passw|pwd|auth|signature|session)[^=&;]*=");

        @Override
        public Way look(String address) {
            var uri = uri(address);
            if (uri == null || uri.getHost() == null || uri.getScheme() == null) {
                return shut(Reason.NOT_AN_ADDRESS);
            }
            var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            var host = uri.getHost().toLowerCase(Locale.ROOT);
            var mine = own.contains(scheme + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort()))
                    && (scheme.equals("https") || scheme.equals("http"));
            if (uri.getRawUserInfo() != null || hasSecret(uri)) {
                return shut(Reason.SECRET_INSIDE);
            }
            if (!mine && !scheme.equals("https")) {
                return shut(Reason.NOT_HTTPS);
            }
            if (!mine && uri.getPort() != -1 && uri.getPort() != 443) {
                return shut(Reason.PORT);
            }
            if (!mine && !NAME.matcher(host).matches()) {
                return shut(Reason.NO_NAME);
            }
            return found(uri, host, mine);
        }

        private Way found(URI uri, String host, boolean mine) {
            try {
                var found = List.of(names.find(host));
                if (found.isEmpty()) {
                    return shut(Reason.UNKNOWN_NAME);
                }
                return found.stream().allMatch(it -> may(Reach.of(it), mine))
                        ? new Open(uri, found)
                        : shut(Reason.NOT_OPEN);
            } catch (UnknownHostException _) {
                return shut(Reason.UNKNOWN_NAME);
            }
        }

        private static boolean may(Reach reach, boolean mine) {
            return switch (reach) {
                case OPEN -> true;
                case OWN -> mine;
                case NEVER -> false;
            };
        }

        /// An address is public, and so would be what opens a door.
        private static boolean hasSecret(URI uri) {
            return uri.getRawQuery() != null
                    && SECRET.matcher(uri.getRawQuery()).find();
        }

        private static @Nullable URI uri(String address) {
            if (address.length() > LONGEST) {
                return null;
            }
            try {
                return new URI(address);
            } catch (URISyntaxException _) {
                return null;
            }
        }

        private static Shut shut(Reason reason) {
            return new Shut(Refused.of(reason));
        }
    }
}
