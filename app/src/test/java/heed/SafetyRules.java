package heed;

import java.util.List;
import java.util.regex.Pattern;

/// What the house asks of its Java so that it stays safe.
final class SafetyRules {

    private static final Pattern PROGRAM = Pattern.compile("\\bProcessBuilder\\b|getRuntime\\(\\)\\s*\\.exec\\(");
    private static final Pattern ALGORITHM = Pattern.compile(
            "(?:MessageDigest|Mac|Signature|Cipher|KeyGenerator|KeyPairGenerator)\\.getInstance\\((?!\"(?:SHA-(?:256|384|512)|HmacSHA(?:256|384|512))\"\\))[^)]*\\)");
    private static final Pattern GUESSABLE =
            Pattern.compile("\\bnew (?:Random|SplittableRandom)\\(|\\bMath\\.random\\(|\\bThreadLocalRandom\\b");

    /// Which statement comes next is drawn from a seed on purpose, and is no secret.
    private static final String A_DRAW = "opinions/NextStatement.java";

    private SafetyRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of(
                        "no room but that of the database runs programs",
                        house -> house.files(".java").stream()
                                .filter(it -> !it.room().equals("database"))
                                .flatMap(it -> PROGRAM.matcher(House.code(it))
                                        .results()
                                        .map(found -> it.path() + " " + found.group()))
                                .toList(),
                        "pictures/Photo.java",
                        "class Photo { void draw() { new ProcessBuilder(\"convert\"); } }"),
                Rule.of(
                        "hashes and seals are of approved kinds",
                        house -> house.files(".java").stream()
                                .flatMap(it -> it.find(ALGORITHM).map(found -> it.at(found.start(), found.group())))
                                .toList(),
                        "signin/Secret.java",
                        "class Secret { Object hash = MessageDigest.getInstance(\"SHA-1\"); }"),
                Rule.of(
                        "what nobody may guess is not drawn by a generator that can be guessed",
                        house -> house.files(".java").stream()
                                .filter(it ->
                                        !it.room().equals("demo") && !it.path().equals(A_DRAW))
                                .flatMap(it -> GUESSABLE
                                        .matcher(House.code(it))
                                        .results()
                                        .map(found -> it.path() + " " + found.group()))
                                .toList(),
                        "signin/Secret.java",
                        "class Secret { int next = new Random().nextInt(); }"));
    }
}
