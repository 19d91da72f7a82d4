package heed.answers;

import heed.answers.Commitment.State;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which promises are looked for: of one office, of one purpose, in one state; blank and null stand for all.
record Sought(String office, String purpose, @Nullable State state) {

    static final Sought ALL = new Sought("", "", null);

    /// What is none of the states stands for all of them.
    static Sought of(Map<String, String> query) {
        var word = query.getOrDefault("state", "");
        return new Sought(
                query.getOrDefault("office", "").strip(),
                query.getOrDefault("of", "").strip(),
                Arrays.stream(State.values())
                        .filter(it -> it.word().equals(word))
                        .findFirst()
                        .orElse(null));
    }

    Sought in(@Nullable State state) {
        return new Sought(office, purpose, state);
    }

    /// As the end of an address; empty for all.
    String query() {
        var asked = Stream.of(
                        Map.entry("office", office),
                        Map.entry("of", purpose),
                        Map.entry("state", state == null ? "" : state.word()))
                .filter(it -> !it.getValue().isEmpty())
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? "" : "?" + asked;
    }

    String after(Commitment last) {
        return (query().isEmpty() ? "?" : query() + "&") + "after=" + last.id().value();
    }
}
