package heed.routes;

import heed.database.DatabaseAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Every column of the house that holds text, each filled with hostile words of its own.
final class WordsTable implements AutoCloseable {

    static final String FORMULAS = "=+-@\t\r";

    private final Connection connection;
    private final Map<Integer, String> held = new HashMap<>();

    WordsTable(DatabaseAddress at) throws SQLException {
        connection = DriverManager.getConnection(
                at.url(), at.owner().user(), at.owner().password());
    }

    /// A column, and the number by which its words are known.
    record Words(String table, String column, String type, int number) {

        String name() {
            return table + "." + column;
        }

        /// What the column may hold, the most hostile first. They begin as a formula does, end the attribute, the text
        // field
        /// and the script in which they may stand, and try to be a header of a mail; the others are the same as
        // far as a
        /// link, a path or an address may be, and a short one.
        List<String> payloads() {
            var tag = "'\"/onx=zq" + number + "()><img/src=zq" + number + "/onerror=zq" + number + "()>";
            var line = "\r\nZq" + number + ": zq" + number + "\r\n";
            var begins = FORMULAS.charAt(number % FORMULAS.length());
            return List.of(
                    begins + "1'\"zq" + number + " onx=zq" + number + "()></title></textarea></script><img src=zq"
                            + number + " onerror=zq" + number + "()>" + line,
                    begins + "'\" onx=zq" + number + "()>",
                    "https://zq" + number + ".example/" + tag,
                    "/zq" + number + tag,
                    tag + "@x.example");
        }
    }

    enum Filled {
        YES,
        EMPTY,
        REFUSED
    }

    List<Words> all() throws SQLException {
        var found = new ArrayList<Words>();
        try (var ask = connection.prepareStatement("""
                        select c.table_schema || '.' || c.table_name, c.column_name, c.udt_name
                        from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where t.table_type = 'BASE TABLE'
                          and c.table_schema not in ('pg_catalog', 'information_schema')
                          and c.table_name not like 'flyway%'
                          and c.udt_name in ('text', 'varchar', '_text', 'jsonb', 'json')
                          and c.is_generated = 'NEVER'
                        order by 1, 2
                        """);
                var rows = ask.executeQuery()) {
            while (rows.next()) {
                found.add(new Words(rows.getString(1), rows.getString(2), rows.getString(3), found.size() + 100));
            }
        }
        return found;
    }

    /// Puts the words into each row, past the triggers that guard a history, but never past a constraint.
    Filled fill(Words words) throws SQLException {
        try (var run = connection.createStatement()) {
            run.execute("alter table " + words.table() + " disable trigger user");
            try {
                for (var payload : words.payloads()) {
                    for (var end : List.of("''", "ctid::text")) {
                        int rows = filled(words, payload, end);
                        if (rows > 0) {
                            held.put(words.number(), payload);
                        }
                        if (rows >= 0) {
                            return rows == 0 ? Filled.EMPTY : Filled.YES;
                        }
                    }
                }
                return Filled.REFUSED;
            } finally {
                run.execute("alter table " + words.table() + " enable trigger user");
            }
        }
    }

    /// How many rows hold it now, or less than none where a constraint refuses it.
    private int filled(Words words, String payload, String end) throws SQLException {
        var one = "?::text || " + end;
        var value =
                switch (words.type()) {
                    case "_text" -> "array[" + one + "]";
                    case "jsonb", "json" -> "to_jsonb(" + one + ")::" + words.type();
                    default -> one;
                };
        try (var fill = connection.prepareStatement("update " + words.table() + " set " + words.column() + " = " + value
                + " where " + words.column() + " is not null")) {
            fill.setString(1, payload);
            return fill.executeUpdate();
        } catch (SQLException e) {
            if (e.getSQLState().startsWith("23")) {
                return -1;
            }
            throw e;
        }
    }

    /// What the column of this number holds now, or nothing.
    String held(int number) {
        return held.getOrDefault(number, "");
    }

    /// Makes the rows that a file names, with things of a town in them, past the triggers that guard a history.
    void rows(String file, Map<String, String> things) throws IOException, SQLException {
        try (var in = Objects.requireNonNull(WordsTable.class.getResourceAsStream(file))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            for (var statement : text.split(";\\s*\n")) {
                var filled = statement.strip();
                for (var name : things.keySet().stream()
                        .sorted(Comparator.reverseOrder())
                        .toList()) {
                    filled = filled.replace("$" + name, things.get(name));
                }
                if (!filled.isEmpty()) {
                    make(filled);
                }
            }
        }
    }

    private void make(String statement) throws SQLException {
        var table = statement.split("\\s+")[statement.startsWith("insert") ? 2 : 1];
        try (var run = connection.createStatement()) {
            run.execute("alter table " + table + " disable trigger user");
            if (run.executeUpdate(statement) == 0) {
                throw new IllegalStateException("touches nothing: " + statement);
            }
            run.execute("alter table " + table + " enable trigger user");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
