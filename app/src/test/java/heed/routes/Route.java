package heed.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One line of `authorisation.csv`: a route, a request to it, and what each kind of visitor gets.
///
/// In the example `$purpose`, `$statement` and so on stand for things of the town in question.
public record Route(
        String method, String pattern, String example, Map<String, String> form, Map<Role, Integer> expected) {

    /// Without the cells of guest and suspended a guest gets what a stranger gets, and a suspended person reads
    /// but does not act. Without the last cell an administrator gets what a resident gets: the hat of the town
    /// opens no office.
    private static final int SHORT = 8;

    static final Path TABLE = Path.of("src/test/resources/authorisation.csv");

    /// Who asks: nobody known, a resident, an official of the office that owns the thing, an official of another, a
    /// guest, a resident who is suspended, somebody who wears the hat of the town.
    public enum Role {
        STRANGER,
        RESIDENT,
        OFFICIAL,
        OTHER_OFFICIAL,
        GUEST,
        SUSPENDED,
        ADMINISTRATOR
    }

    public static List<Route> all() {
        try {
            return Files.readAllLines(TABLE).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(Route::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Route read(String line) {
        var cells = line.split(",", -1);
        if (cells.length == SHORT) {
            return read(line + "," + cells[4] + "," + (cells[0].equals("GET") ? cells[5] : "302"));
        }
        if (cells.length == SHORT + 2) {
            return read(line + "," + cells[5]);
        }
        if (cells.length != SHORT + 3) {
            throw new IllegalArgumentException("eight, ten or eleven cells are needed: " + line);
        }
        var expected = new LinkedHashMap<Role, Integer>();
        for (var role : Role.values()) {
            expected.put(role, Integer.valueOf(cells[4 + role.ordinal()].strip()));
        }
        return new Route(cells[0], cells[1], cells[2], form(cells[3]), expected);
    }

    private static Map<String, String> form(String cell) {
        var form = new LinkedHashMap<String, String>();
        Arrays.stream(cell.split("&"))
                .filter(it -> !it.isBlank())
                .forEach(it -> form.put(it.split("=", 2)[0], it.split("=", 2)[1]));
        return form;
    }

    public boolean reads() {
        return method.equals("GET");
    }

    /// Whether it gives a page to look at, and neither a file nor only the way to another page.
    public boolean isAPage() {
        return reads()
                && !pattern.substring(pattern.lastIndexOf('/')).contains(".")
                && expected.values().stream().anyMatch(status -> status / 100 != 3);
    }

    /// Whether the request names something that a circle can keep to itself.
    boolean namesAThing() {
        return example.contains("$");
    }

    String key() {
        return method + " " + pattern;
    }

    @Override
    public String toString() {
        return key();
    }
}
