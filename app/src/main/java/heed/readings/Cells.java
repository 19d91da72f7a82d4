package heed.readings;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days and numbers as publishers write them. What could mean two things is not read.
final class Cells {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(?:[.,]\\d{1,12})?");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3},\\d{3}");

    private Cells() {}

    /// A month or a year counts on its last day. Null where it is no day.
    static @Nullable LocalDate day(String cell) {
        try {
            var day = DAY.matcher(cell).matches() ? DAY.matcher(cell) : COMPACT.matcher(cell);
            if (day.matches()) {
                return checked(LocalDate.of(number(day.group(1)), number(day.group(2)), number(day.group(3))));
            }
            var dotted = DOTTED.matcher(cell);
            if (dotted.matches()) {
                return checked(LocalDate.of(number(dotted.group(3)), number(dotted.group(2)), number(dotted.group(1))));
            }
            var month = MONTH.matcher(cell);
            if (month.matches()) {
                return checked(YearMonth.of(number(month.group(1)), number(month.group(2)))
                        .atEndOfMonth());
            }
            var year = YEAR.matcher(cell);
            return year.matches()
                    ? checked(Year.of(number(year.group(1))).atMonth(12).atEndOfMonth())
                    : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// `47`, `47.5`, `47,5` and `47 %`; but `1,846` could be a little or a lot, and is null.
    static @Nullable BigDecimal number(String cell, boolean exact) {
        var plain = exact ? cell : cell.replaceAll("[\\s%\\u00a0\\u202f]", "");
        if (exact) {
            try {
                var number = new BigDecimal(plain);
                return number.precision() > 30 || Math.abs(number.scale()) > 30 ? null : number;
            } catch (NumberFormatException _) {
                return null;
            }
        }
        return NUMBER.matcher(plain).matches() && !THOUSANDS.matcher(plain).matches()
                ? new BigDecimal(plain.replace(',', '.'))
                : null;
    }

    private static @Nullable LocalDate checked(LocalDate day) {
        return day.getYear() < 1800 || day.getYear() > 2200 ? null : day;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
