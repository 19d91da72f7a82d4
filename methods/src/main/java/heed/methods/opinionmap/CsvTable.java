package heed.methods.opinionmap;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A CSV file whose first row names the columns; each value is asked for by name and checked as it is read.
record CsvTable(Csv csv, Map<String, Integer> columns, List<String> header) {

    /// Reads the file to its end, giving each row once.
    ///
    /// @throws PolisRefused when a needed column is missing, a row has too many or too few fields, or a value is
    ///     not what it should be
    static void each(Path file, List<String> needed, Consumer<Line> take) {
        try (var csv = new Csv(file)) {
            var first = csv.next();
            if (first == null) {
                throw csv.refuse(1, "the file is empty; a first line with column names is needed");
            }
            Map<String, Integer> columns = new HashMap<>();
            for (int i = 0; i < first.fields().size(); i++) {
                if (columns.put(first.fields().get(i), i) != null) {
                    throw csv.refuse(1, "the column “" + first.fields().get(i) + "” comes twice");
                }
            }
            for (var name : needed) {
                if (!columns.containsKey(name)) {
                    throw csv.refuse(1, "the column “" + name + "” is missing");
                }
            }
            var table = new CsvTable(csv, columns, first.fields());
            for (var row = csv.next(); row != null; row = csv.next()) {
                if (row.fields().size() != table.header.size()) {
                    throw csv.refuse(
                            row.line(),
                            row.fields().size() + " fields, where the first line has " + table.header.size());
                }
                take.accept(table.new Line(row));
            }
        }
    }

    /// One row below the first.
    final class Line {

        private final Csv.Row row;

        Line(Csv.Row row) {
            this.row = row;
        }

        long number() {
            return row.line();
        }

        List<String> header() {
            return header;
        }

        boolean has(String column) {
            return columns.containsKey(column);
        }

        String text(String column) {
            return row.fields().get(columns.getOrDefault(column, 0));
        }

        String at(int column) {
            return row.fields().get(column);
        }

        boolean empty(String column) {
            return !has(column) || text(column).isEmpty();
        }

        /// A whole number between two bounds, both included.
        int whole(String column, int least, int most) {
            return (int) whole(column, text(column), least, most);
        }

        long time(String column) {
            return whole(column, text(column), 0, 253_402_300_799_999L);
        }

        long whole(String column, String text, long least, long most) {
            try {
                long number = Long.parseLong(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw refuse("“" + column + "” must be a whole number from " + least + " to " + most + ", not “"
                    + brief(text) + "”");
        }

        boolean yes(String column) {
            return switch (text(column)) {
                case "true" -> true;
                case "false", "" -> false;
                default -> throw refuse("“" + column + "” must be true or false, not “" + brief(text(column)) + "”");
            };
        }

        double number(String column) {
            try {
                return Double.parseDouble(text(column));
            } catch (NumberFormatException e) {
                throw refuse("“" + column + "” must be a number, not “" + brief(text(column)) + "”");
            }
        }

        PolisRefused refuse(String reason) {
            return csv.refuse(row.line(), reason);
        }

        private static String brief(String text) {
            return text.length() <= 40 ? text : text.substring(0, 40) + "…";
        }
    }
}
