package heed.purposes;

import heed.web.Shell;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// Days on the line, short: `12 Dec`, with the year only where it is not this one.
class Days {

    private Days() {}

    static String of(LocalDate day, Shell shell) {
        var pattern = day.getYear() == shell.today().getYear() ? "d MMM" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, shell.locale()).format(day);
    }

    static String span(LocalDate from, LocalDate until, Shell shell) {
        var pattern = from.getYear() == until.getYear() ? "d MMM" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, shell.locale()).format(from) + " – " + of(until, shell);
    }
}
