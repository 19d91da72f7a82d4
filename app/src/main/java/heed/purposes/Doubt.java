package heed.purposes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a kind colleague would ask about a why as it is written. It is a question, never a refusal.
enum Doubt {
    /// Doing as others do is no reason.
    OTHERS(
            "title",
            "(everyone|everybody) (else )?(does|is doing|has)|other (towns|cities|countries|municipalities)"
                    + " (do|did|have|are|already)|best practice|state of the art|we (have|are required) to (consult|ask|involve)"
                    + "|the law (requires|obliges)|الجميع يفعل|(المدن|مدن) (ال)?أخرى|القانون يلزم"),
    /// What people did here is not what became better.
    OUTPUT(
            "outcome",
            "\\b(visitors?|page views?|clicks?|posts|comments?|likes?|followers|downloads?|sign-?ups?|registrations?"
                    + "|participants?|votes cast|number of (visits|votes|meetings|events|ideas)|visits to (this|the|our)"
                    + "|more participation|higher turnout)\\b|عدد (الزوار|الزيارات|المشاركين|الأصوات|التعليقات)|المزيد من المشاركة"),
    /// A missing tool is not what is wrong.
    TOOL(
            "problem",
            "\\b(no|an?|any|the) (app|platform|website|portal|dashboard|strategy|forum|survey)\\b|تطبيق|منصة|بوابة|استبيان"),
    /// Everyone is no one.
    EVERYONE(
            "affected",
            "^\\W*(everyone|everybody|all|the public|(all )?(the )?(citizens|residents|people)|the (whole )?(town|city)"
                    + "|الجميع|كل الناس|المواطنون|السكان)\\W*$");

    private final String field;
    private final Pattern pattern;

    Doubt(String field, String pattern) {
        this.field = field;
        this.pattern = Pattern.compile(
                pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /// The field of the form where one would say it better.
    String field() {
        return field;
    }

    String key() {
        return "purposes.doubt-" + name().toLowerCase(Locale.ROOT);
    }

    private boolean in(String text) {
        return pattern.matcher(text).find();
    }

    /// In the order of the form.
    static List<Doubt> about(String title, Purpose.Why why, List<String> counted) {
        var doubts = new ArrayList<Doubt>();
        if (OTHERS.in(title + "\n" + why.problem() + "\n" + why.outcome())) {
            doubts.add(OTHERS);
        }
        if (TOOL.in(why.problem())) {
            doubts.add(TOOL);
        }
        if (EVERYONE.in(why.affected())) {
            doubts.add(EVERYONE);
        }
        if (OUTPUT.in(why.outcome()) || counted.stream().anyMatch(OUTPUT::in)) {
            doubts.add(OUTPUT);
        }
        return List.copyOf(doubts);
    }
}
