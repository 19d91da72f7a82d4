package heed.purposes;

import heed.web.Form;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an official typed about a number: `47`, `47.5` and `47,5` are all understood.
record IndicatorForm(Purpose purpose, @Nullable Indicator indicator, Form form) {

    private static final int LONGEST = 24;

    static Form of(Indicator it) {
        return Form.of(new TreeMap<>(Map.of(
                "name", it.name(),
                "unit", it.unit(),
                "baseline", plain(it.baseline()),
                "baseline-at", plain(it.baselineAt()),
                "target", plain(it.target()),
                "target-at", plain(it.targetAt()),
                "source", it.source())));
    }

    static Indicator.Plan plan(Form form) {
        return new Indicator.Plan(
                form.value("name").strip(),
                form.value("unit").strip(),
                number(form.value("baseline")),
                form.day("baseline-at"),
                number(form.value("target")),
                form.day("target-at"),
                form.value("source").strip());
    }

    /// Refuses what cannot be read; where `whole`, also what is missing.
    static Form checked(Form form, boolean whole) {
        var plan = plan(form);
        var checked = form.value("name").isBlank() ? form.refuse("name", "purposes.needs-number-name") : form;
        for (var field : new String[] {"baseline", "target"}) {
            if (!form.value(field).isBlank() && number(form.value(field)) == null) {
                checked = checked.refuse(field, "purposes.not-a-number");
            }
        }
        for (var field : new String[] {"baseline-at", "target-at"}) {
            if (!form.value(field).isBlank() && form.day(field) == null) {
                checked = checked.refuse(field, "purposes.not-a-day");
            }
        }
        if (plan.baselineAt() != null
                && plan.targetAt() != null
                && !plan.targetAt().isAfter(plan.baselineAt())) {
            checked = checked.refuse("target-at", "purposes.goal-before-start");
        }
        if (whole) {
            for (var field : new String[] {"unit", "baseline", "baseline-at", "target", "target-at", "source"}) {
                if (form.value(field).isBlank()) {
                    checked = checked.refuse(field, "purposes.needs-" + field);
                }
            }
        }
        return checked;
    }

    /// A published goal whose day has come is reviewed, not rewritten.
    static Form kept(Form form, Indicator before, LocalDate today) {
        var plan = plan(form);
        var target = before.target();
        var day = before.targetAt();
        if (target == null || day == null || day.isAfter(today)) {
            return form;
        }
        var same = day.equals(plan.targetAt()) && plan.target() != null && target.compareTo(plan.target()) == 0;
        return same ? form : form.refuse("target-at", "purposes.goal-has-come");
    }

    static @Nullable BigDecimal number(String typed) {
        var plain = typed.replaceAll("[\\s%\\u00a0\\u202f]", "").replace(',', '.');
        if (plain.length() > LONGEST || !plain.matches("[+-]?\\d+(\\.\\d+)?")) {
            return null;
        }
        return new BigDecimal(plain);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String plain(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    boolean isNew() {
        return indicator == null;
    }

    String action() {
        return purpose.path() + "/indicators"
                + (indicator == null ? "" : "/" + indicator.id().value());
    }
}
