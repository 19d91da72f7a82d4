package heed;

import heed.House.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the house asks of its templates: no inline script or style, a label for each input, classes and icons
/// that exist.
final class TemplateRules {

    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern INLINE = Pattern.compile(
            "(?i)<style\\b|\\sstyle\\s*=|\\son[a-z]+\\s*=\\s*[\"']|javascript:|\\shx-on|\\sjs:|<script(?![^>]*\\bsrc=)|<script(?![^>]*\\bnonce=)"
                    + "|\\$unsafe");
    private static final Pattern CONTROL = Pattern.compile("(?is)<(input|select|textarea)\\b((?:\"[^\"]*\"|[^\">])*)>");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern CLASSES = Pattern.compile("\\bclass=\"((?:\\$\\{[^}]*}|[^\"])*)\"");
    private static final Pattern ICON =
            Pattern.compile("(?:icon\\(name = |icon = |icon\\(\\) \\{\\s*return )\"([a-z-]+)\"");
    private static final Pattern ANSWERS = Pattern.compile("(?s)class=\"answers\"(.*?)</div>");
    private static final Pattern BUTTON = Pattern.compile("(?s)<button\\b[^>]*?\\bclass=\"([^\"]*)\"");
    private static final Pattern POST = Pattern.compile("(?is)<form\\b[^>]*method=\"post\"(.*?)</form>");

    private TemplateRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of(
                        "no template holds a script, a style or raw html",
                        house -> found(house, INLINE),
                        "web/x.jte",
                        "<p style=\"color:red\">"),
                Rule.of(
                        "every input has a label",
                        TemplateRules::unlabelled,
                        "web/x.jte",
                        "<label for=\"b\">B</label><input id=\"a\" name=\"a\">"),
                Rule.of(
                        "every class is in the style sheet",
                        TemplateRules::unstyled,
                        "web/x.jte",
                        "<p class=\"card nobody-drew-this\">"),
                Rule.of(
                        "every icon is in the sprite",
                        TemplateRules::undrawn,
                        "web/x.jte",
                        "@template.web.icon(name = \"unicorn\")"),
                Rule.of(
                        "the answers to a statement have equal weight",
                        TemplateRules::biased,
                        "web/x.jte",
                        "<div class=\"answers\"><button class=\"btn\">A</button><button class=\"btn btn--quiet\">D</button></div>"),
                Rule.of(
                        "every form that posts carries the token against forgery",
                        TemplateRules::forgeable,
                        "web/x.jte",
                        "<form method=\"post\" action=\"/x\"><button>Go</button></form>"));
    }

    private static List<String> found(House house, Pattern pattern) {
        return house.files(".jte").stream()
                .flatMap(it -> it.find(pattern)
                        .map(found -> it.at(found.start(), found.group().strip())))
                .toList();
    }

    private static List<String> unlabelled(House house) {
        return house.files(".jte").stream()
                .flatMap(it -> it.find(CONTROL)
                        .filter(input -> !isLabelled(it, input.start(), input.group(2)))
                        .map(input -> it.at(input.start(), input.group())))
                .toList();
    }

    private static boolean isLabelled(Source it, int start, String attributes) {
        if (attributes.matches("(?s).*type=\"(?:hidden|submit|button)\".*|.*aria-label(?:ledby)?=.*")) {
            return true;
        }
        var before = it.text().substring(0, start);
        if (before.lastIndexOf("<label") > before.lastIndexOf("</label")) {
            return true;
        }
        var id = ID.matcher(attributes);
        return id.find() && it.text().contains("for=\"" + id.group(1) + "\"");
    }

    private static List<String> unstyled(House house) {
        var known = Pattern.compile("\\.([a-zA-Z_][\\w-]*)")
                .matcher(file("heed.css") + file("rooms.css"))
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
        return house.files(".jte").stream()
                .flatMap(it -> it.find(CLASSES)
                        .flatMap(list -> Stream.of(list.group(1)
                                        .replaceAll("\\S*\\$\\{[^}]*}\\S*", " ")
                                        .strip()
                                        .split("\\s+"))
                                .filter(name -> name.matches("[a-zA-Z][\\w-]*") && !known.contains(name))
                                .map(name -> it.at(list.start(), name))))
                .toList();
    }

    private static List<String> undrawn(House house) {
        var sprite = file("icons.svg");
        return house.files(".jte", ".java").stream()
                .flatMap(it -> it.find(ICON)
                        .filter(icon -> !sprite.contains("id=\"" + icon.group(1) + "\""))
                        .map(icon -> it.at(icon.start(), icon.group(1))))
                .toList();
    }

    private static List<String> biased(House house) {
        return house.files(".jte").stream()
                .flatMap(it -> it.find(ANSWERS)
                        .filter(answers -> BUTTON.matcher(answers.group(1))
                                        .results()
                                        .map(button -> button.group(1))
                                        .distinct()
                                        .count()
                                > 1)
                        .map(answers -> it.at(answers.start(), "answers look different")))
                .toList();
    }

    private static List<String> forgeable(House house) {
        return house.files(".jte").stream()
                .flatMap(it -> it.find(POST)
                        .filter(form -> !form.group(1).contains("@template.web.csrf("))
                        .map(form -> it.at(form.start(), "no csrf")))
                .toList();
    }

    private static String file(String name) {
        try {
            return Files.readString(STATIC.resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
