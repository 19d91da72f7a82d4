package heed.adviser;

import heed.web.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The five answers: why, who, what is at stake, how much time, what is promised.
record Asked(Why why, Who who, Stakes stakes, Time time, Promised promised) {

    /// What the matter is.
    enum Why {
        RULE,
        MONEY,
        BROKEN,
        IDEAS,
        UNCLEAR,
        EMERGENCY,
        SEEN
    }

    /// Whose voice is needed.
    enum Who {
        TOWN,
        PLACE,
        QUIET,
        STAFF
    }

    enum Stakes {
        SMALL,
        LARGE,
        DIVISIVE
    }

    /// From the shortest to the longest.
    enum Time {
        DAYS,
        WEEKS,
        MONTHS,
        ALWAYS
    }

    /// What those who take part may rely on, from nothing to everything.
    enum Promised {
        NOTHING,
        INFORM,
        CONSULT,
        INVOLVE,
        DECIDE_WITH,
        BIND;

        boolean atLeast(Promised other) {
            return compareTo(other) >= 0;
        }
    }

    /// A question: its field, and its answers in the order of the page.
    record Question(String field, List<? extends Enum<?>> answers) {

        String key() {
            return "adviser.ask-" + field;
        }

        /// Value in the address to key of the words.
        Map<String, String> options() {
            var options = new LinkedHashMap<String, String>();
            answers.forEach(it -> options.put(word(it), "adviser.answer-" + field + "-" + word(it)));
            return options;
        }
    }

    static final List<Question> QUESTIONS = List.of(
            new Question("why", List.of(Why.values())),
            new Question("who", List.of(Who.values())),
            new Question("stakes", List.of(Stakes.values())),
            new Question("time", List.of(Time.values())),
            new Question("promised", List.of(Promised.values())));

    /// As it stands in addresses, keys and data.
    static String word(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Null where an answer is missing, or is none of those offered.
    static @Nullable Asked of(Form form) {
        var why = one(Why.values(), form.value("why"));
        var who = one(Who.values(), form.value("who"));
        var stakes = one(Stakes.values(), form.value("stakes"));
        var time = one(Time.values(), form.value("time"));
        var promised = one(Promised.values(), form.value("promised"));
        return why == null || who == null || stakes == null || time == null || promised == null
                ? null
                : new Asked(why, who, stakes, time, promised);
    }

    static <T extends Enum<T>> @Nullable T one(T[] of, String word) {
        for (var it : of) {
            if (word(it).equals(word)) {
                return it;
            }
        }
        return null;
    }

    static List<Asked> all() {
        var all = new ArrayList<Asked>();
        for (var why : Why.values()) {
            for (var who : Who.values()) {
                for (var stakes : Stakes.values()) {
                    for (var time : Time.values()) {
                        for (var promised : Promised.values()) {
                            all.add(new Asked(why, who, stakes, time, promised));
                        }
                    }
                }
            }
        }
        return all;
    }
}
