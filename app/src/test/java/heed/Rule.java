package heed;

import heed.House.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A rule of the house: what it says, how it finds whatever breaks it, and a sample that breaks it.
record Rule(String says, Function<House, List<String>> broken, List<Source> mutant) {

    static Rule of(String says, Function<House, List<String>> broken, String path, String text) {
        return new Rule(says, broken, List.of(new Source(path, text)));
    }

    Rule and(String path, String text) {
        var more = new ArrayList<>(mutant);
        more.add(new Source(path, text));
        return new Rule(says, broken, more);
    }
}
