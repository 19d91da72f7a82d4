package heed.offices;

import heed.web.Form;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody typed about an office. Hours are `9:00-12:00, 13:00-17:00`, and nothing for a day without.
final class OfficeForm {

    static final int LONGEST_NAME = 80;
    static final int LONGEST_TEXT = 2_000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,40}");

    private OfficeForm() {}

    static Form describing(Form form) {
        var checked = named(form);
        return form.value("does").length() > LONGEST_TEXT ? checked.refuse("does", "offices.too-long") : checked;
    }

    static Form named(Form form) {
        var name = form.value("name").strip();
        return name.isEmpty() || name.length() > LONGEST_NAME ? form.refuse("name", "offices.needs-name") : form;
    }

    static Form reasoned(Form form) {
        return form.value("reason").isBlank() ? form.refuse("reason", "offices.needs-reason") : form;
    }

    static Form keyed(Form form) {
        return KEY.matcher(form.value("key")).matches() ? form : form.refuse("key", "offices.needs-key");
    }

    static Form timed(Form form) {
        var checked = form;
        for (var day : DayOfWeek.values()) {
            if (spans(form.value(field(day))) == null) {
                checked = checked.refuse(field(day), "offices.needs-hours");
            }
        }
        return checked;
    }

    static String field(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    static Map<DayOfWeek, List<WorkingTime.Span>> week(Form form) {
        var week = new EnumMap<DayOfWeek, List<WorkingTime.Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (spans(form.value(field(day))) instanceof List<WorkingTime.Span> spans) {
                week.put(day, spans);
            }
        }
        return week;
    }

    static Form of(WorkingTime time) {
        var form = Form.empty();
        for (var day : DayOfWeek.values()) {
            form = form.with(field(day), OfficePage.hours(time, day));
        }
        return form;
    }

    /// Null when it cannot be read.
    static @Nullable List<WorkingTime.Span> spans(String typed) {
        var spans = new ArrayList<WorkingTime.Span>();
        if (typed.isBlank()) {
            return spans;
        }
        try {
            for (var part : typed.split("[,;]")) {
                var ends = part.strip().split("\\s*[-–]\\s*");
                if (ends.length != 2) {
                    return null;
                }
                spans.add(new WorkingTime.Span(LocalTime.parse(ends[0], TIME), LocalTime.parse(ends[1], TIME)));
            }
            new WorkingTime(java.time.ZoneOffset.UTC, Map.of(DayOfWeek.MONDAY, spans), new TreeSet<>());
            return spans;
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return null;
        }
    }
}
