package heed;

import heed.House.Source;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the house asks of its Java.
final class JavaRules {

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^((?:@[^\n]*\n)*)public ((?:(?:final|abstract|sealed|non-sealed) )*)(class|interface|record|enum|@interface) (\\w+)([^{]*)\\{");
    private static final Pattern NOW = Pattern.compile(
            "\\b(?:Instant|LocalDate|LocalTime|LocalDateTime|ZonedDateTime|OffsetDateTime|Year|YearMonth)\\.now\\(\\s*\\)"
                    + "|System\\.currentTimeMillis\\(|new Date\\(\\s*\\)|Clock\\.system");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum) (\\w+)");
    private static final Pattern VAGUE =
            Pattern.compile("\\w+(?:Service|Manager|Helper|Utils?|Impl|Dto|DTO|Entity|Data|Info|Base)");
    private static final Pattern SECRET = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY|\\bAKIA[0-9A-Z]{16}\\b"
                    + "|\\bgh[pousr]_[A-Za-z0-9]{30,}|\\bsk-[A-Za-z0-9]{20,}|\\bxox[bap]-[A-Za-z0-9-]{10,}"
                    + "|\\beyJ[A-Za-z0-9_-]{15,}\\.eyJ|(?i)\\b(?:password|secret|token|apikey|api[-_]key)\\s*=\\s*\"?[A-Za-z0-9+/!#%]{8,}\"?\\s*;?\\s*$"
                    + "|(?i)://[^/\\s:@\"]+:[^/\\s@\"$]{3,}@",
            Pattern.MULTILINE);

    private JavaRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of(
                        "no file is longer than three hundred lines",
                        house -> house.files().stream()
                                .filter(it -> it.text().lines().count() > 300)
                                .map(Source::path)
                                .toList(),
                        "purposes/Long.java",
                        "\n".repeat(301)),
                Rule.of(
                        "every room says what it may use",
                        JavaRules::roomsWithoutWalls,
                        "purposes/package-info.java",
                        "@NullMarked\n@ApplicationModule\npackage heed.purposes;"),
                Rule.of(
                        "only records, doors, plugs and events are public",
                        JavaRules::needlesslyPublic,
                        "purposes/PurposePages.java",
                        "@Controller\npublic class PurposePages {"),
                Rule.of(
                        "time comes from the clock",
                        house -> found(house, NOW, "web/WebConfiguration.java"),
                        "purposes/Purposes.java",
                        "class Purposes { Instant at = Instant.now(); }"),
                Rule.of(
                        "names are words of the domain",
                        house -> house.files(".java").stream()
                                .flatMap(it -> TYPE.matcher(House.code(it))
                                        .results()
                                        .map(type -> type.group(1))
                                        .filter(name -> VAGUE.matcher(name).matches())
                                        .map(name -> it.path() + " " + name))
                                .toList(),
                        "purposes/PurposeManager.java",
                        "class PurposeManager {}"),
                Rule.of(
                        "no secret stands in the source",
                        house -> house.files().stream()
                                .flatMap(it -> it.find(SECRET).map(found -> it.at(found.start(), found.group())))
                                .toList(),
                        "people/mail.properties",
                        "mail.password = hunter2hunter2\n"));
    }

    private static List<String> roomsWithoutWalls(House house) {
        return house.rooms().stream()
                .filter(room -> house.files("/package-info.java").stream()
                        .filter(it -> it.room().equals(room))
                        .noneMatch(it -> it.text().contains("@NullMarked")
                                && it.text().matches("(?s).*@ApplicationModule\\([^)]*allowedDependencies.*")
                                && it.text().startsWith("///")))
                .toList();
    }

    /// A class is public only as a door (`@Service` or `@Component`), a refusal, or a holder of pure functions or one
    /// value; and never a controller, a table or a configuration.
    private static List<String> needlesslyPublic(House house) {
        return house.files(".java").stream()
                .filter(it -> !it.room().isEmpty())
                .flatMap(it -> it.find(PUBLIC_TYPE)
                        .filter(type -> type.group(3).equals("class"))
                        .filter(type -> !isDoor(type.group(1), type.group(2), type.group(5)))
                        .map(type -> it.at(type.start(4), type.group(4))))
                .toList();
    }

    private static boolean isDoor(String annotations, String modifiers, String rest) {
        var hidden = Stream.of("@Controller", "@RestController", "@Configuration", "@Repository", "@ControllerAdvice");
        if (hidden.anyMatch(annotations::contains)) {
            return false;
        }
        return annotations.contains("@Service")
                || annotations.contains("@Component")
                || rest.contains("Exception")
                || modifiers.contains("final");
    }

    private static List<String> found(House house, Pattern pattern, String except) {
        return house.files(".java").stream()
                .filter(it -> !it.path().equals(except))
                .flatMap(it -> pattern.matcher(House.code(it)).results().map(found -> it.path() + " " + found.group()))
                .toList();
    }
}
