package heed.demo;

import heed.people.Hat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/// One inhabitant of Riverton. Those with an office also speak for it; `about` is empty for all but the cast.
///
/// @param hat what this person wears when somebody comes to be them
record Resident(String key, String name, String district, String office, String about, Hat.Kind hat) {

    static final int COUNT = 400;

    /// Speaks for an office.
    boolean official() {
        return hat == Hat.Kind.OFFICE;
    }

    /// Has a part in the house besides living here, and so says nothing of their own in the demo.
    boolean onDuty() {
        return hat != Hat.Kind.RESIDENT;
    }

    String email() {
        return key + "@riverton.example";
    }

    /// The people one can be in the demo.
    static List<Resident> cast() {
        return Texts.rows("people.csv").stream()
                .map(row -> new Resident(
                        row.get("key"),
                        row.get("name"),
                        row.get("district"),
                        row.get("office"),
                        row.get("role"),
                        Hat.Kind.valueOf(row.get("hat"))))
                .toList();
    }

    /// All 400 residents, those of the cast first; those on duty are not among them. The same at each call.
    static List<Resident> all() {
        var random = new Random(1846);
        var peoples = Texts.rows("names.csv");
        var districts = Texts.rows("districts.csv");
        var byName = new LinkedHashMap<String, Resident>();
        cast().stream().filter(it -> !it.onDuty()).forEach(it -> byName.put(it.name(), it));
        while (byName.size() < COUNT) {
            var people = Pick.weighted(peoples, random);
            var name = Pick.of(words(people.get("given")), random) + " " + Pick.of(words(people.get("family")), random);
            var key = "resident" + byName.size();
            var district = Pick.weighted(districts, random).get("name");
            byName.putIfAbsent(name, new Resident(key, name, district, "", "", Hat.Kind.RESIDENT));
        }
        return new ArrayList<>(byName.values());
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" ", -1));
    }
}
