package heed.commands;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// What the command line says, and the lines of help of every room, read without building the house.
final class CommandWords {

    private static final String OURS = "commands.command-";

    private CommandWords() {}

    static String say(String key, Object... in) {
        var words = ResourceBundle.getBundle("heed.commands.messages", Locale.ROOT);
        return new MessageFormat(words.getString(key), Locale.ROOT).format(in);
    }

    /// Every command of every room as `what is typed: what it does`; ours come first.
    static List<String> lines() {
        try {
            var lines = new TreeMap<String, String>(
                    Comparator.comparing((String key) -> !key.startsWith(OURS)).thenComparing(key -> key));
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:heed/*/messages.properties")) {
                var words = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    words.load(reader);
                }
                words.stringPropertyNames().stream()
                        .filter(key -> key.split("\\.", 2)[1].startsWith("command-"))
                        .forEach(key -> lines.put(key, words.getProperty(key)));
            }
            return List.copyOf(lines.values());
        } catch (IOException e) {
            throw new IllegalStateException("The words of the rooms cannot be read.", e);
        }
    }

    static String help() {
        var help = new StringBuilder(say("commands.usage")).append("\n\n");
        for (var line : lines()) {
            var parts = line.split(": ", 2);
            help.append("  %-34s %s%n".formatted(parts[0], parts[1]));
        }
        return help.append("\n").append(say("commands.settings")).toString();
    }
}
