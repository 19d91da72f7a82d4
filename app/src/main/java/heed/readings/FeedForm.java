package heed.readings;

import heed.readings.Feed.Kind;
import heed.readings.Feed.Plan;
import heed.readings.Feed.Rhythm;
import heed.web.Form;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an official typed about an address.
final class FeedForm {

    private static final int LONGEST = 200;
    private static final int LONGEST_ADDRESS = 1000;
    private static final int LONGEST_SOURCE = 400;

    private FeedForm() {}

    static Form of(Plan it) {
        var values = new LinkedHashMap<String, String>();
        values.put("address", it.address());
        values.put("kind", it.kind().name());
        values.put("rows", it.rows());
        values.put("day", it.day());
        values.put("value", it.value());
        values.put("where", it.where());
        values.put("is", it.is());
        values.put("source", it.source());
        values.put("rhythm", it.rhythm().name());
        return Form.of(Map.copyOf(values));
    }

    static Form checked(Form form) {
        var checked = needs(form, "address", LONGEST_ADDRESS, "readings.needs-address");
        checked = one(checked, "kind", Kind.values(), "readings.needs-kind");
        checked = needs(checked, "value", LONGEST, "readings.needs-value");
        if (form.value("kind").equals(Kind.CSV.name())) {
            checked = needs(checked, "day", LONGEST, "readings.needs-day-column");
        }
        checked = needs(checked, "source", LONGEST_SOURCE, "readings.needs-source");
        checked = one(checked, "rhythm", Rhythm.values(), "readings.needs-rhythm");
        for (var field : new String[] {"rows", "day", "where", "is"}) {
            checked =
                    form.value(field).strip().length() > LONGEST ? checked.refuse(field, "readings.too-long") : checked;
        }
        return checked;
    }

    /// Only of a form that was checked.
    static Plan plan(Form form) {
        return new Plan(
                form.value("address").strip(),
                Kind.valueOf(form.value("kind")),
                form.value("rows").strip(),
                form.value("day").strip(),
                form.value("value").strip(),
                form.value("where").strip(),
                form.value("is").strip(),
                form.value("source").strip(),
                Rhythm.valueOf(form.value("rhythm")));
    }

    private static Form needs(Form form, String field, int longest, String key) {
        var value = form.value(field).strip();
        return value.isEmpty() || value.length() > longest ? form.refuse(field, key) : form;
    }

    private static Form one(Form form, String field, Enum<?>[] values, String key) {
        return Arrays.stream(values).anyMatch(it -> it.name().equals(form.value(field)))
                ? form
                : form.refuse(field, key);
    }
}
