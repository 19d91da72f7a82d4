package heed.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person typed, and what we could not accept: the form comes back with both.
///
/// `errors` holds message keys by field name, in the order of the page.
public record Form(Map<String, String> values, Map<String, String> errors) {

    private static final int EARLIEST = 1800;
    private static final int LATEST = 2200;
    private static final Form EMPTY = new Form(Map.of(), Map.of());

    public static Form empty() {
        return EMPTY;
    }

    public static Form of(Map<String, String> values) {
        return new Form(new LinkedHashMap<>(values), Map.of());
    }

    /// Empty when nothing was typed.
    public String value(String field) {
        var value = values.get(field);
        return value == null ? "" : value;
    }

    /// The day that was typed; null when it is none, or lies where nobody plans.
    public @Nullable LocalDate day(String field) {
        try {
            var day = LocalDate.parse(value(field).strip());
            return day.getYear() < EARLIEST || day.getYear() > LATEST ? null : day;
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /// The id that came with the form; null when it is none.
    public @Nullable UUID id(String field) {
        try {
            return UUID.fromString(value(field));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// The key of the message, or null when the field is fine.
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public Form with(String field, @Nullable String value) {
        return new Form(and(values, field, value == null ? "" : value), errors);
    }

    /// The first refusal of a field is the one that is shown.
    public Form refuse(String field, String messageKey) {
        return errors.containsKey(field) ? this : new Form(values, and(errors, field, messageKey));
    }

    public boolean ok() {
        return errors.isEmpty();
    }

    private static Map<String, String> and(Map<String, String> all, String field, String value) {
        var more = new LinkedHashMap<>(all);
        more.put(field, value);
        return more;
    }
}
