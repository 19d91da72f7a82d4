package heed.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The words of all rooms: each keeps its own in `messages.properties`, and in `messages_ar.properties` and so
/// on; a room of many words keeps those of one matter in `messages-data.properties`.
///
/// An apostrophe is just an apostrophe here, with or without details.
class RoomWords extends AbstractMessageSource {

    private static final Pattern FILE = Pattern.compile("heed/(\\w+)/messages(?:-[a-z]+)?(?:_(\\w+))?\\.properties$");

    private final Map<String, Map<String, String>> words = new HashMap<>();
    private final Map<String, Map<String, MessageFormat>> formats = new HashMap<>();

    RoomWords() throws IOException {
        for (var file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:heed/*/messages*.properties")) {
            var name = FILE.matcher(file.getURL().getPath());
            if (!name.find()) {
                throw new IllegalStateException("not a file of words: " + file);
            }
            var spoken = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                spoken.load(reader);
            }
            add(name.group(1), name.group(2) == null ? "en" : name.group(2), spoken);
        }
    }

    private void add(String room, String language, Properties spoken) {
        var all = words.computeIfAbsent(language, _ -> new HashMap<>());
        var patterns = formats.computeIfAbsent(language, _ -> new HashMap<>());
        for (var key : spoken.stringPropertyNames()) {
            if (!key.startsWith(room + ".") || all.put(key, spoken.getProperty(key)) != null) {
                throw new IllegalStateException("the word " + key + " does not belong to the room " + room);
            }
            patterns.put(key, new MessageFormat(spoken.getProperty(key).replace("'", "''"), Locale.of(language)));
        }
    }

    /// English first, then the others in the order of their codes.
    List<Locale> languages() {
        var others = new TreeSet<>(words.keySet());
        others.remove("en");
        return Stream.concat(Stream.of("en"), others.stream()).map(Locale::of).toList();
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var found = in(formats, locale).get(code);
        return found != null ? found : in(formats, Locale.ENGLISH).get(code);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var found = in(words, locale).get(code);
        return found != null ? found : in(words, Locale.ENGLISH).get(code);
    }

    private static <T> Map<String, T> in(Map<String, Map<String, T>> all, Locale locale) {
        return all.getOrDefault(locale.getLanguage(), Map.of());
    }
}
