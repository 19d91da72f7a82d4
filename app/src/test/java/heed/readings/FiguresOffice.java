package heed.readings;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// A real server in the town's own network that publishes figures; the operator has named it.
@TestConfiguration(proxyBeanMethods = false)
@org.springframework.context.annotation.Import(LaterTable.class)
public class FiguresOffice {

    /// What stands where; what is not there is 404. And how often each was asked for.
    record Desk(HttpServer server, Map<String, Page> pages, Map<String, AtomicInteger> asked) {

        record Page(String type, String text) {}

        String address(String path) {
            return "http://127.0.0.1:" + server.getAddress().getPort() + path;
        }

        void puts(String path, String type, String text) {
            pages.put(path, new Page(type, text));
        }

        int asked(String path) {
            return asked.getOrDefault(path, new AtomicInteger()).get();
        }
    }

    @Bean(destroyMethod = "stop")
    static Running figuresOffice() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 50);
        var desk = new Desk(server, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", it -> {
            try (it) {
                var path = it.getRequestURI().getPath();
                desk.asked().computeIfAbsent(path, _ -> new AtomicInteger()).incrementAndGet();
                var page = desk.pages().get(path);
                if (page == null) {
                    it.sendResponseHeaders(404, -1);
                    return;
                }
                var body = page.text().getBytes(StandardCharsets.UTF_8);
                it.getResponseHeaders().set("Content-Type", page.type());
                it.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
                it.getResponseBody().write(body);
            }
        });
        server.start();
        return new Running(desk);
    }

    record Running(Desk desk) {

        void stop() {
            desk.server().stop(0);
        }
    }

    @Bean
    static DynamicPropertyRegistrar figuresOfficeIsNamed(Running running) {
        return properties -> properties.add(
                "heed.own-places", () -> running.desk().address("").replaceFirst("/$", ""));
    }
}
