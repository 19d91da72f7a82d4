package heed.townhall;

import heed.offices.Offices;
import heed.people.Hat;
import heed.people.People;
import heed.people.Visitor;
import heed.web.Shell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which hats a visitor gives and takes back: whoever acts for the town all of them, an official those of their office
// and
/// of its employees, and a member who may give that of a member of the same group.
@Component
class Giving {

    private static final List<Hat.Kind> OF_THE_TOWN = List.of(
            Hat.Kind.TOWN, Hat.Kind.ELECTED, Hat.Kind.GUIDE, Hat.Kind.MODERATOR, Hat.Kind.AUDITOR, Hat.Kind.PLACE);

    private final Offices offices;
    private final People people;

    Giving(Offices offices, People people) {
        this.offices = offices;
        this.people = people;
    }

    /// One kind of hat, of an office or a group where it has one.
    record Choice(Hat.Kind kind, @Nullable String of, boolean mayGive) {

        /// How it is sent: `town`, `office:parks`, `employee office:parks`, `member group:choir`, `giver group:choir`.
        String key() {
            var word = kind.word();
            return switch (kind) {
                case OFFICE -> String.valueOf(of);
                case EMPLOYEE -> word + " " + of;
                case MEMBER -> (mayGive ? "giver" : word) + " " + of;
                case RESIDENT, PLACE, ELECTED, GUIDE, MODERATOR, AUDITOR, TOWN -> word;
            };
        }

        /// Whether whoever gives it says in words as what.
        boolean needsWords() {
            return switch (kind) {
                case PLACE, ELECTED, GUIDE -> true;
                case RESIDENT, OFFICE, EMPLOYEE, MEMBER, MODERATOR, AUDITOR, TOWN -> false;
            };
        }

        /// What the hat is called; `named` is the name of its office or group.
        String label(String words, @Nullable String named) {
            return needsWords()
                    ? words
                    : named != null
                            ? named
                            : kind.word().substring(0, 1).toUpperCase(Locale.ROOT)
                                    + kind.word().substring(1);
        }
    }

    /// All that this visitor gives in the hat that is worn, with the name of the office or group; empty for others.
    Map<Choice, String> choices(Visitor visitor) {
        var choices = new LinkedHashMap<Choice, String>();
        for (var office : offices.all()) {
            if (offices.tends(visitor, office)) {
                choices.put(new Choice(Hat.Kind.OFFICE, office.key(), false), office.name());
                choices.put(new Choice(Hat.Kind.EMPLOYEE, office.key(), false), office.name());
            }
        }
        if (visitor.town()) {
            OF_THE_TOWN.forEach(it -> choices.put(new Choice(it, null, false), ""));
        }
        var worn = visitor.hat();
        for (var group : people.groups()) {
            if (visitor.town()) {
                choices.put(new Choice(Hat.Kind.MEMBER, group.key(), true), group.name());
            }
            if (visitor.town() || (worn != null && worn.mayGive() && group.key().equals(worn.circle()))) {
                choices.put(new Choice(Hat.Kind.MEMBER, group.key(), false), group.name());
            }
        }
        return choices;
    }

    /// The same by their keys.
    Map<String, Choice> byKey(Visitor visitor) {
        return choices(visitor).keySet().stream().collect(Collectors.toMap(Choice::key, Function.identity()));
    }

    /// The same as options of a form.
    Map<String, String> options(Visitor visitor, Shell shell) {
        var options = new LinkedHashMap<String, String>();
        choices(visitor).forEach((choice, name) -> options.put(choice.key(), said(choice, name, shell)));
        return options;
    }

    private static String said(Choice choice, String name, Shell shell) {
        if (choice.mayGive()) {
            return shell.say("townhall.giver", name);
        }
        return shell.say(choice.kind().key(), choice.needsWords() ? "…" : name);
    }

    /// The hat by which this visitor gives; refuses whoever has none.
    static Hat acting(Visitor visitor) {
        if (visitor.town()) {
            return visitor.townHat();
        }
        var worn = visitor.hat();
        return worn != null && worn.mayGive() ? worn : visitor.officialHat();
    }

    /// What this group or office is called.
    @Nullable
    String name(Visitor visitor, Choice choice) {
        var name = choices(visitor).get(choice);
        return name == null || name.isEmpty() ? null : name;
    }

    /// Whether whoever gives these may end this one.
    static boolean mayEnd(Set<Choice> given, OfficialHat hat) {
        return given.stream().anyMatch(it -> it.key().equals(hat.choice()));
    }

    /// The key of a group, made of its name.
    static String group(String name) {
        return "group:"
                + name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
    }
}
