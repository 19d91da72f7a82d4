package heed.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Stream;

/// What somebody needs to recognise a device of their own: the kind of browser and system, and no more.
final class Device {

    private static final Map<String, String> BROWSERS =
            Map.of("Firefox/", "Firefox", "Edg/", "Edge", "OPR/", "Opera", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS = Map.of(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    private Device() {}

    static String of(HttpServletRequest request) {
        return of(request.getHeader("User-Agent") instanceof String agent ? agent : "");
    }

    /// The more telling sign first: Edge and Opera also call themselves Chrome, and Chrome calls itself Safari.
    static String of(String agent) {
        var browser = first(agent, BROWSERS, "Firefox/", "Edg/", "OPR/", "Chrome/", "Safari/");
        var system = first(agent, SYSTEMS, "Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");
        return Stream.of(browser, system)
                .filter(it -> !it.isEmpty())
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    private static String first(String agent, Map<String, String> names, String... signs) {
        return Stream.of(signs)
                .filter(agent::contains)
                .findFirst()
                .map(it -> names.getOrDefault(it, ""))
                .orElse("");
    }
}
