package heed.clocks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which clocks are looked for: of one office, of one duty, in one state; blank stands for all.
record Sought(String office, String duty, String state) {

    static final Sought ALL = new Sought("", "", "");
    static final List<String> STATES = List.of("running", "late", "paused", "stopped");
    /// How it ended; each is also a list to which the listening record leads.
    static final List<String> ENDS = List.of("answered", "in-time", "handed-over", "acted", "changed");

    /// What is unknown stands for all.
    static Sought of(Map<String, String> query) {
        var duty = query.getOrDefault("duty", "");
        var state = query.getOrDefault("state", "");
        return new Sought(
                query.getOrDefault("office", "").strip(),
                Arrays.stream(Duty.values()).anyMatch(it -> it.word().equals(duty)) ? duty : "",
                STATES.contains(state) || ENDS.contains(state) ? state : "");
    }

    Sought in(String other) {
        return new Sought(office, duty, other);
    }

    /// As the end of an address; empty for all.
    String query() {
        var asked = Stream.of(Map.entry("office", office), Map.entry("duty", duty), Map.entry("state", state))
                .filter(it -> !it.getValue().isEmpty())
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? "" : "?" + asked;
    }
}
