package heed.outside;

import heed.outside.Fetched.Got;
import heed.outside.Fetched.Reason;
import heed.outside.Fetched.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Reads what stands at an address somebody typed, and is not led anywhere else.
@Component
public class Outside {

    /// How long a call may take and how much may come; both for all redirects together.
    record Bounds(Duration deadline, int bytes, int redirects) {

        static final Bounds USUAL = new Bounds(Duration.ofSeconds(20), 2_000_000, 3);
    }

    private static final int AT_ONCE = 8;
    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);

    private final Gate gate;
    private final SSLContext trust;
    private final Bounds bounds;
    private final Semaphore calls = new Semaphore(AT_ONCE);

    @Autowired
    Outside(@Value("${heed.own-places:${HEED_OWN_PLACES:}}") String own) {
        this(Gate.of(own, InetAddress::getAllByName), SSLContexts.createSystemDefault(), Bounds.USUAL);
    }

    Outside(Gate gate, SSLContext trust, Bounds bounds) {
        this.gate = gate;
        this.trust = trust;
        this.bounds = bounds;
    }

    /// What would refuse this address before any call; null when nothing does. It looks the name up.
    public @Nullable Refused refuses(String address) {
        return gate.look(address) instanceof Gate.Shut shut ? shut.why() : null;
    }

    /// What stands there, if it is of one of these types (`text/csv`; `+json` for all that end so).
    public Fetched fetch(String address, Set<String> types) {
        if (!calls.tryAcquire()) {
            return Refused.of(Reason.BUSY);
        }
        try {
            return inTime(address, types);
        } finally {
            calls.release();
        }
    }

    /// Whatever the other side does, also while its name is looked up, we wait no longer than this.
    private Fetched inTime(String address, Set<String> types) {
        var pins = new ConcurrentHashMap<String, InetAddress[]>();
        var client = client(pins);
        var call = new FutureTask<>(() -> follow(client, pins, address, types));
        Thread.ofVirtual().name("outside").start(call);
        try {
            return call.get(bounds.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return Refused.of(Reason.TOO_SLOW);
        } catch (ExecutionException e) {
            return broken(e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Refused.of(Reason.TOO_SLOW);
        } finally {
            client.close(CloseMode.IMMEDIATE);
        }
    }

    private static Refused broken(@Nullable Throwable cause) {
        return switch (cause) {
            case SSLException _ -> Refused.of(Reason.NOT_TRUSTED);
            case SocketTimeoutException _ -> Refused.of(Reason.TOO_SLOW);
            case IOException _ -> Refused.of(Reason.NO_CONNECTION);
            case null, default -> throw new IllegalStateException("an outbound call", cause);
        };
    }

    /// Each step on the way is looked at like the first.
    private Fetched follow(
            CloseableHttpClient client, Map<String, InetAddress[]> pins, String address, Set<String> types)
            throws IOException {
        var next = address;
        for (int step = 0; step <= bounds.redirects(); step++) {
            switch (gate.look(next)) {
                case Gate.Shut shut -> {
                    return shut.why();
                }
                case Gate.Open open -> {
                    pins.put(
                            open.uri().getHost().toLowerCase(Locale.ROOT),
                            open.addresses().toArray(InetAddress[]::new));
                    var came = client.execute(new HttpGet(bare(open.uri())), answer -> came(answer, open.uri(), types));
                    switch (came) {
                        case Further further -> next = further.address();
                        case End end -> {
                            return end.fetched();
                        }
                    }
                }
            }
        }
        return Refused.of(Reason.REDIRECTS);
    }

    private sealed interface Came {}

    private record Further(String address) implements Came {}

    private record End(Fetched fetched) implements Came {}

    private Came came(ClassicHttpResponse answer, URI from, Set<String> types) throws IOException {
        var place = answer.getFirstHeader("Location");
        if (ELSEWHERE.contains(answer.getCode()) && place != null) {
            try {
                return new Further(from.resolve(place.getValue().strip()).toString());
            } catch (IllegalArgumentException _) {
                return new End(Refused.of(Reason.NOT_AN_ADDRESS));
            }
        }
        return new End(whole(answer, types));
    }

    private Fetched whole(ClassicHttpResponse answer, Set<String> types) throws IOException {
        if (answer.getCode() != 200) {
            return new Refused(Reason.STATUS, String.valueOf(answer.getCode()));
        }
        var entity = answer.getEntity();
        if (entity == null) {
            return new Refused(Reason.STATUS, "200");
        }
        var type = ContentType.parseLenient(entity.getContentType());
        var mime = type == null ? "" : type.getMimeType().toLowerCase(Locale.ROOT);
        if (types.stream().noneMatch(it -> it.startsWith("+") ? mime.endsWith(it) : mime.equals(it))) {
            return new Refused(Reason.TYPE, mime.matches("[a-z0-9.+/-]{1,80}") ? mime : "?");
        }
        if (entity.getContentEncoding() != null && !entity.getContentEncoding().equals("identity")) {
            return Refused.of(Reason.PACKED);
        }
        try (var in = entity.getContent()) {
            var body = in.readNBytes(bounds.bytes() + 1);
            return body.length > bounds.bytes() ? Refused.of(Reason.TOO_LARGE) : new Got(body, mime, charset(type));
        }
    }

    private static Charset charset(@Nullable ContentType type) {
        var named = type == null ? null : type.getCharset();
        return named == null ? StandardCharsets.UTF_8 : named;
    }

    private static URI bare(URI uri) {
        var text = uri.toString();
        var end = text.indexOf('#');
        return end < 0 ? uri : URI.create(text.substring(0, end));
    }

    /// A client for one call: it connects to what the gate looked up and to nothing else, over no proxy, and keeps
    /// nothing.
    private CloseableHttpClient client(Map<String, InetAddress[]> pins) {
        var seconds = Timeout.of(bounds.deadline());
        var lines = Http1Config.custom()
                .setMaxHeaderCount(100)
                .setMaxLineLength(8_192)
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Pinned(pins))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(lines)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(seconds)
                        .setSocketTimeout(seconds)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setProtocolUpgradeEnabled(false)
                        .setAuthenticationEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Heed (reads figures of a town)")
                .build();
    }

    private record Pinned(Map<String, InetAddress[]> pins) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var pinned = pins.get(host.toLowerCase(Locale.ROOT));
            if (pinned == null) {
                throw new UnknownHostException(host);
            }
            return pinned;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
