package heed.answers;

import heed.answers.Commitment.State;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which promises are looked for: of one office, of one purpose, in one state or with one mark; blank and null stand
/// for all.
///
/// @param mark what can be true in several states; in addresses it stands where a state stands
record Sought(String office, String purpose, @Nullable State state, String mark) {

    static final Sought ALL = new Sought("", "", null, "");
    /// Moved to a later day; contested at some time; found not kept after all; contested, and it stands.
    static final List<String> MARKS = List.of("delayed", "doubted", "overturned", "stands");

    /// What is none of the states or marks stands for all of them.
    static Sought of(Map<String, String> query) {
        var word = query.getOrDefault("state", "");
        return new Sought(
                query.getOrDefault("office", "").strip(),
                query.getOrDefault("of", "").strip(),
                Arrays.stream(State.values())
                        .filter(it -> it.word().equals(word))
                        .findFirst()
                        .orElse(null),
                MARKS.contains(word) ? word : "");
    }

    Sought in(@Nullable State state) {
        return new Sought(office, purpose, state, "");
    }

    Sought marked(String mark) {
        return new Sought(office, purpose, null, mark);
    }

    boolean whole() {
        return state == null && mark.isEmpty();
    }

    /// The state or the mark, as it stands in addresses.
    String word() {
        return state == null ? mark : state.word();
    }

    /// As the end of an address; empty for all.
    String query() {
        var asked = Stream.of(Map.entry("office", office), Map.entry("of", purpose), Map.entry("state", word()))
                .filter(it -> !it.getValue().isEmpty())
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? "" : "?" + asked;
    }

    String after(Commitment last) {
        return (query().isEmpty() ? "?" : query() + "&") + "after=" + last.id().value();
    }
}
