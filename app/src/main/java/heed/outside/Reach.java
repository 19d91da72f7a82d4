package heed.outside;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// How far an address reaches: the open internet, a town's own network, or nowhere we ever go.
///
/// It looks at the bytes, so that no spelling matters. Java has turned IPv4 inside IPv6 (`::ffff:…`) into IPv4 before.
/// Of IPv6 only what is given out to networks (`2000::/3`) is open, without what carries an IPv4 address inside.
enum Reach {
    OPEN,
    OWN,
    NEVER;

    /// The registries of special addresses of IANA, and the one address inside Azure that looks like an open one.
    private static final List<Net> CLOSED4 = nets(
            "0.0.0.0/8",
            "100.64.0.0/10",
            "169.254.0.0/16",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "168.63.129.16/32",
            "224.0.0.0/4",
            "240.0.0.0/4");

    private static final List<Net> OWN4 = nets("10.0.0.0/8", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16");

    private static final List<Net> OPEN6 = nets("2000::/3");
    private static final List<Net> CLOSED6 =
            nets("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3ffe::/16", "3fff::/20");

    /// Loopback and unique local addresses, without the one where clouds keep their secrets.
    private static final List<Net> OWN6 = nets("::1/128", "fc00::/7");

    private static final List<Net> SECRETS6 = nets("fd00:ec2::/32", "fd20:ce::/32");

    static Reach of(InetAddress address) {
        if (address instanceof Inet4Address) {
            return in(OWN4, address) ? OWN : in(CLOSED4, address) ? NEVER : OPEN;
        }
        if (in(OWN6, address)) {
            return in(SECRETS6, address) ? NEVER : OWN;
        }
        return in(OPEN6, address) && !in(CLOSED6, address) ? OPEN : NEVER;
    }

    private static boolean in(List<Net> nets, InetAddress address) {
        return nets.stream().anyMatch(it -> it.has(address.getAddress()));
    }

    private static List<Net> nets(String... spelled) {
        return Arrays.stream(spelled).map(Net::of).toList();
    }

    private record Net(byte[] start, int bits) {

        static Net of(String spelled) {
            var slash = spelled.indexOf('/');
            return new Net(
                    InetAddress.ofLiteral(spelled.substring(0, slash)).getAddress(),
                    Integer.parseInt(spelled.substring(slash + 1)));
        }

        boolean has(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
