package heed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The source files of the house, read as text, so that a rule can be asked about them and about a broken sample.
record House(List<Source> files, Set<String> rooms) {

    /// `path` is relative to `app/src/main/java/heed`; the room is its first part.
    record Source(String path, String text) {

        String room() {
            return path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
        }

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        boolean is(String... endings) {
            return Stream.of(endings).anyMatch(path::endsWith);
        }

        Stream<MatchResult> find(Pattern pattern) {
            return pattern.matcher(text).results();
        }

        String at(int position, String what) {
            return path + ":"
                    + (1
                            + text.substring(0, position)
                                    .chars()
                                    .filter(it -> it == '\n')
                                    .count()) + " " + what;
        }
    }

    static House read() {
        return read(Path.of("src/main/java/heed"), ".java", ".jte", ".sql", ".properties");
    }

    static House read(Path root, String... endings) {
        var files = new ArrayList<Source>();
        try (var all = Files.walk(root)) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                var path = root.relativize(file).toString().replace('\\', '/');
                if (Stream.of(endings).anyMatch(path::endsWith)) {
                    files.add(new Source(path, Files.readString(file, StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return of(files);
    }

    static House of(List<Source> files) {
        var rooms = new TreeSet<String>();
        files.stream().map(Source::room).filter(it -> !it.isEmpty()).forEach(rooms::add);
        return new House(files, rooms);
    }

    /// This house with one more file in it, or with another text in its place.
    House with(String path, String text) {
        var more = new ArrayList<>(files);
        more.removeIf(it -> it.path().equals(path));
        more.add(new Source(path, text));
        return of(more);
    }

    List<Source> files(String... endings) {
        return files.stream().filter(it -> it.is(endings)).toList();
    }

    /// Java without its comments and without what stands inside its strings.
    static String code(Source java) {
        return java.text()
                .replaceAll("(?s)\"\"\".*?\"\"\"", "\"\"")
                .replaceAll("\"(?:[^\"\\\\\n]|\\\\.)*\"", "\"\"")
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("//[^\n]*", "");
    }
}
