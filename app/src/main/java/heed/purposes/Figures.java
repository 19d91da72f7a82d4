package heed.purposes;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/// Measured values in the reader's way: `47%`, `1,846 people`.
public record Figures(Locale locale) {

    public String of(BigDecimal value, String unit) {
        if (unit.equals("%")) {
            var format = NumberFormat.getPercentInstance(locale);
            format.setMaximumFractionDigits(2);
            return format.format(value.movePointLeft(2));
        }
        return unit.isBlank() ? of(value) : of(value) + " " + unit;
    }

    String of(BigDecimal value) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(3);
        return format.format(value);
    }
}
