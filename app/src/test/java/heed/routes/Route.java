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

    private static final int FIRST = 4;
    private static final int SHORTEST = FIRST + 2;

    static final Path TABLE = Path.of("src/test/resources/authorisation.csv");

    /// Who asks, in the order of the table's columns.
    public enum Role {
        /// Nobody known.
        STRANGER,
        /// A person who confirmed a mailbox, and said what the things of a town call one's own.
        RESIDENT,
        /// Speaks for the office that owns the thing.
        OFFICIAL,
        OTHER_OFFICIAL,
        /// A device.
        GUEST,
        /// A resident who only reads for a time.
        SUSPENDED,
        /// Wears the hat of the town.
        ADMINISTRATOR,
        /// A resident who proved to live here.
        VERIFIED,
        /// A resident who said nothing of what is asked for.
        OTHER_PERSON,
        /// Belongs to the group to which things may be kept.
        MEMBER,
        MODERATOR,
        AUDITOR;

        /// What an empty cell, or one that is left out at the end of a line, stands for: a guest gets what a stranger
        // gets; who is
        /// suspended, and who audits, reads what a resident reads and does nothing; everybody else gets what a
        // resident gets.
        int otherwise(boolean reads, int stranger, int resident) {
            return switch (this) {
                case STRANGER, GUEST -> stranger;
                case SUSPENDED -> reads ? resident : 302;
                case AUDITOR -> reads ? resident : 403;
                case RESIDENT, OFFICIAL, OTHER_OFFICIAL, ADMINISTRATOR, VERIFIED, OTHER_PERSON, MEMBER, MODERATOR ->
                    resident;
            };
        }
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
        if (cells.length < SHORTEST || cells.length > FIRST + Role.values().length) {
            throw new IllegalArgumentException(
                    "a stranger and a resident are needed, and no role more than there is: " + line);
        }
        int stranger = Integer.parseInt(cells[FIRST]);
        int resident = Integer.parseInt(cells[FIRST + 1]);
        var expected = new LinkedHashMap<Role, Integer>();
        for (var role : Role.values()) {
            int at = FIRST + role.ordinal();
            expected.put(
                    role,
                    at < cells.length && !cells[at].isBlank()
                            ? Integer.valueOf(cells[at].strip())
                            : Integer.valueOf(role.otherwise(cells[0].equals("GET"), stranger, resident)));
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
