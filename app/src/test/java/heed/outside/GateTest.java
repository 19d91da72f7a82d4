package heed.outside;

import static org.assertj.core.api.Assertions.assertThat;

import heed.outside.Fetched.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// What may be called, and above all what may not.
class GateTest {

    static final InetAddress FAR = InetAddress.ofLiteral("93.184.215.14");

    /// A resolver that would let everything through: only the shape of the address can refuse.
    static final Gate.Names ALL_FAR = _ -> new InetAddress[] {FAR};

    static final List<String> SPELLINGS = List.of(
            "https://127.0.0.1/",
            "https://127.1/",
            "https://127.0.1/",
            "https://2130706433/",
            "https://017700000001/",
            "https://0x7f000001/",
            "https://0x7f.0x0.0x0.0x1/",
            "https://0177.0.0.1/",
            "https://0x7f.1/",
            "https://127.0.0.1./",
            "https://0/",
            "https://0.0.0.0/",
            "https://10.0.0.8/",
            "https://169.254.169.254/latest/meta-data/",
            "https://2852039166/",
            "https://[::]/",
            "https://[::1]/",
            "https://[0:0:0:0:0:0:0:1]/",
            "https://[::127.0.0.1]/",
            "https://[::ffff:127.0.0.1]/",
            "https://[::ffff:7f00:1]/",
            "https://[0:0:0:0:0:ffff:a9fe:a9fe]/",
            "https://[2002:7f00:1::]/",
            "https://[64:ff9b::7f00:1]/",
            "https://[2001:0:53aa:64c:0:0:80ff:fffe]/",
            "https://[fe80::1%25eth0]/",
            "https://[fd00:ec2::254]/",
            "https://localhost/",
            "https://LOCALHOST/",
            "https://localhost./",
            "https://db/",
            "https://example.org./",
            "https://①②⑦.⓪.⓪.①/",
            "https://127。0。0。1/",
            "https://exa%6Dple.org/",
            "https://example.org%00.evil.test/",
            "https://example.org\\@127.0.0.1/",
            "https://example.org\t/",
            " https://example.org/",
            "https:///etc/passwd",
            "https:/example.org/",
            "https:example.org",
            "//example.org/",
            "example.org/figures.csv",
            "http://example.org/",
            "HTTP://example.org/",
            "ftp://example.org/",
            "file:///etc/passwd",
            "jar:https://example.org!/",
            "gopher://example.org/",
            "data:text/csv,day,value",
            "javascript:alert(1)",
            "https://example.org:22/",
            "https://example.org:80/",
            "https://example.org:8443/",
            "https://example.org:0/",
            "https://example.org:65536/",
            "https://example.org:-1/",
            "https://amina@example.org/",
            "https://amina:word@example.org/",
            "https://@example.org/",
            "https://example.org/?api_key=7",
            "https://example.org/?a=1&access_token=7",
            "https://example.org/?X-Amz-Signature=7",
            "https://-example.org/",
            "https://a_b.example.org/",
            "https://" + "a".repeat(64) + ".org/",
            "https://example.org/" + "a".repeat(1000),
            "");

    static final List<String> CLOSED = List.of(
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "10.255.255.255",
            "100.64.0.1",
            "100.100.100.200",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.255.254",
            "168.63.129.16",
            "169.254.0.1",
            "169.254.169.254",
            "169.254.170.2",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.1",
            "192.0.0.192",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.0.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "239.255.255.250",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::2",
            "::7f00:1",
            "::127.0.0.1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::ffff:169.254.169.254",
            "::ffff:0:127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b::a9fe:a9fe",
            "64:ff9b:1::7f00:1",
            "100::1",
            "2001::1",
            "2001:0:53aa:64c:0:0:80ff:fffe",
            "2001:2::1",
            "2001:10::1",
            "2001:20::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "2002:a9fe:a9fe::1",
            "3ffe::1",
            "3fff::1",
            "4000::1",
            "5f00::1",
            "fc00::1",
            "fd00::1",
            "fd00:ec2::254",
            "fd20:ce::254",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "ff0e::1");

    static final List<String> OPEN = List.of(
            "93.184.215.14", "1.1.1.1", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "2606:4700::1111");

    static List<InetAddress> addresses(List<String> spelled) {
        return spelled.stream().map(InetAddress::ofLiteral).toList();
    }

    static Gate.Names names(InetAddress... found) {
        return _ -> found;
    }

    @Test
    void noOddSpellingPassesWhateverItsNameWouldLeadTo() {
        assertThat(SPELLINGS).hasSizeGreaterThan(60);
        var gate = Gate.of("", ALL_FAR);
        assertThat(SPELLINGS).allSatisfy(it -> assertThat(gate.look(it)).isInstanceOf(Gate.Shut.class));
    }

    @Test
    void aPlainAddressPasses() {
        var gate = Gate.of("", ALL_FAR);
        assertThat(List.of(
                        "https://example.org/figures.csv",
                        "https://Figures.Example.org:443/a?station=7#now",
                        "https://xn--bcher-kva.example/",
                        "https://3rd.example.org"))
                .allSatisfy(it -> assertThat(gate.look(it)).isInstanceOf(Gate.Open.class));
    }

    @Test
    void onlyTheOpenInternetIsOpen() {
        assertThat(CLOSED).hasSizeGreaterThanOrEqualTo(60);
        assertThat(addresses(CLOSED)).noneMatch(it -> Reach.of(it) == Reach.OPEN);
        assertThat(addresses(OPEN)).allMatch(it -> Reach.of(it) == Reach.OPEN);
    }

    /// The mutant: what Java itself says about addresses.
    @Test
    void theWordsOfJavaAloneWouldLetManyThrough() {
        Predicate<InetAddress> mutant = it -> it.isLoopbackAddress()
                || it.isAnyLocalAddress()
                || it.isSiteLocalAddress()
                || it.isLinkLocalAddress()
                || it.isMulticastAddress();
        assertThat(addresses(CLOSED)).filteredOn(mutant.negate()).hasSizeGreaterThan(20);
    }

    @Test
    void aNameThatAlsoLeadsInsideIsRefused() {
        assertThat(addresses(CLOSED))
                .allSatisfy(it -> assertThat(Gate.of("", names(FAR, it)).look("https://example.org/"))
                        .isInstanceOfSatisfying(
                                Gate.Shut.class,
                                shut -> assertThat(shut.why().reason()).isEqualTo(Reason.NOT_OPEN)));
    }

    @Test
    void aNameThatIsNowhereIsSaid() {
        Gate.Names none = name -> {
            throw new UnknownHostException(name);
        };
        assertThat(Gate.of("", none).look("https://example.org/"))
                .isEqualTo(new Gate.Shut(Fetched.Refused.of(Reason.UNKNOWN_NAME)));
    }

    @Test
    void anOperatorOpensPlacesOfTheTownsOwnNetworkAndNothingNearThem() {
        var inside = InetAddress.ofLiteral("10.1.2.3");
        var gate = Gate.of("http://figures.town:8080, HTTPS://gis.town", names(inside));

        assertThat(gate.look("http://figures.town:8080/a.csv"))
                .isEqualTo(new Gate.Open(java.net.URI.create("http://figures.town:8080/a.csv"), List.of(inside)));
        assertThat(gate.look("https://GIS.town/a.json")).isInstanceOf(Gate.Open.class);
        for (var other : Arrays.asList(
                "http://figures.town/a.csv",
                "https://figures.town:8080/a.csv",
                "http://figures.town:8081/a.csv",
                "http://gis.town/",
                "https://gis.town:8443/",
                "https://x.gis.town/",
                "http://amina@figures.town:8080/")) {
            assertThat(gate.look(other)).as(other).isInstanceOf(Gate.Shut.class);
        }
    }

    @Test
    void evenTheOperatorOpensNoSecretsOfAMachine() {
        for (var never :
                List.of("169.254.169.254", "fd00:ec2::254", "168.63.129.16", "0.0.0.0", "fe80::1", "224.0.0.1")) {
            assertThat(Gate.of("https://gis.town", names(InetAddress.ofLiteral(never)))
                            .look("https://gis.town/"))
                    .as(never)
                    .isInstanceOf(Gate.Shut.class);
        }
    }

    @Test
    void eachReasonHasAWord() {
        assertThat(Reason.values())
                .allSatisfy(it -> assertThat(it.key())
                        .isEqualTo("outside.why-" + it.word().toLowerCase(Locale.ROOT)));
    }
}
