package heed;

import heed.House.Source;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Words stay home, none is missing, none is unused, and every language says the same things.
final class WordRules {

    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+)\\.([a-z][a-z0-9.-]*)\"");
    private static final Pattern END = Pattern.compile("\"(-[a-z]+)\"");
    private static final Pattern HOLE = Pattern.compile("\\{(\\d+)");

    private static final Set<String> CONSOLE = Set.of("commands", "database", "polis");

    private WordRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of(
                        "words are named after the room that owns them",
                        WordRules::strays,
                        "answers/messages.properties",
                        "purposes.title = Purposes\n"),
                Rule.of(
                        "no word is missing",
                        WordRules::missing,
                        "web/PageX.java",
                        "class PageX { String key = \"web.nobody-wrote-this\"; }"),
                Rule.of(
                        "no word is unused",
                        WordRules::unused,
                        "answers/messages.properties",
                        "answers.nobody-says-this = Hello\n"),
                Rule.of(
                        "no word is empty or written twice",
                        WordRules::twice,
                        "answers/messages.properties",
                        "answers.a = One\nanswers.a = Two\n"),
                Rule.of(
                        "every language says the same things",
                        WordRules::untranslated,
                        "web/messages_fr.properties",
                        "web.skip = Aller au contenu\n"));
    }

    private static List<String> strays(House house) {
        return words(house)
                .flatMap(it -> read(it).keySet().stream()
                        .filter(key -> !key.startsWith(it.room() + "."))
                        .map(key -> it.path() + " " + key))
                .toList();
    }

    /// A literal such as "room.some-key" is a key; "room.some-" begins keys that are made of parts, and "-about"
    /// ends them.
    private static List<String> missing(House house) {
        var known = englishKeys(house);
        var rooms = known.stream().map(it -> it.substring(0, it.indexOf('.'))).collect(Collectors.toSet());
        return house.files(".java", ".jte").stream()
                .flatMap(it -> it.find(LITERAL)
                        .filter(found ->
                                rooms.contains(found.group(1)) && house.rooms().contains(found.group(1)))
                        .filter(found -> !isFile(found.group(2)))
                        .map(found -> Map.entry(found, found.group(1) + "." + found.group(2)))
                        .filter(found -> found.getValue().endsWith("-")
                                        || found.getValue().endsWith(".")
                                ? known.stream().noneMatch(key -> key.startsWith(found.getValue()))
                                : !known.contains(found.getValue()))
                        .map(found -> it.at(found.getKey().start(), found.getValue())))
                .toList();
    }

    private static boolean isFile(String end) {
        return Stream.of("csv", "json", "sql", "css", "js", "svg", "txt", "zip", "jte")
                .anyMatch(end::equals);
    }

    private static List<String> unused(House house) {
        var said = house.files(".java", ".jte").stream()
                .flatMap(it -> it.find(LITERAL))
                .map(it -> it.group(1) + "." + it.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        var begun =
                said.stream().filter(it -> it.endsWith("-") || it.endsWith(".")).toList();
        var ends = house.files(".java").stream()
                .flatMap(it -> it.find(END))
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
        said.stream().toList().forEach(key -> ends.forEach(end -> said.add(key + end)));
        return englishKeys(house).stream()
                .filter(key -> !said.contains(key) && begun.stream().noneMatch(key::startsWith))
                .toList();
    }

    private static List<String> twice(House house) {
        return words(house)
                .flatMap(file -> {
                    var seen = new TreeSet<String>();
                    return file.text()
                            .lines()
                            .filter(line -> !line.isBlank() && line.matches("[a-z].*"))
                            .map(line -> line.split("\\s*=\\s*", 2))
                            .filter(line -> line.length < 2 || line[1].isBlank() || !seen.add(line[0].strip()))
                            .map(line -> file.path() + " " + line[0]);
                })
                .toList();
    }

    /// Where a language is spoken at all, every room speaks it: the same keys with the same holes. What only operators
    /// read, on the console, is English.
    private static List<String> untranslated(House house) {
        var broken = new ArrayList<String>();
        var languages = words(house)
                .map(Source::name)
                .filter(it -> it.contains("_"))
                .map(it -> it.substring(it.indexOf('_')))
                .collect(Collectors.toCollection(TreeSet::new));
        for (var english : english(house)) {
            if (CONSOLE.contains(english.room())) {
                continue;
            }
            for (var language : languages) {
                var path = english.path().replace(".properties", language);
                var other = house.files().stream()
                        .filter(it -> it.path().equals(path))
                        .findFirst();
                if (other.isEmpty()) {
                    broken.add(path + " is missing");
                    continue;
                }
                var ours = read(english);
                var theirs = read(other.get());
                var all = new TreeSet<>(ours.keySet());
                all.addAll(theirs.keySet());
                all.stream()
                        .filter(key -> !holes(ours.get(key)).equals(holes(theirs.get(key))))
                        .forEach(key -> broken.add(path + " " + key));
            }
        }
        return broken;
    }

    private static Set<String> holes(@Nullable String text) {
        return text == null
                ? Set.of("missing")
                : HOLE.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toSet());
    }

    private static List<Source> english(House house) {
        return words(house).filter(it -> !it.name().contains("_")).toList();
    }

    private static Set<String> englishKeys(House house) {
        return english(house).stream()
                .flatMap(it -> read(it).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Source> words(House house) {
        return house.files(".properties").stream().filter(it -> it.name().startsWith("messages"));
    }

    private static Map<String, String> read(Source file) {
        var words = new Properties();
        try {
            words.load(new StringReader(file.text()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        var all = new TreeMap<String, String>();
        words.stringPropertyNames().forEach(key -> all.put(key, words.getProperty(key)));
        return all;
    }
}
