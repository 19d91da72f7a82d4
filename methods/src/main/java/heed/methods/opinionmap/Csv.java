package heed.methods.opinionmap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads comma-separated values as RFC 4180 has them, row by row: fields in quotes may hold commas, line ends, and
/// quotes written twice. Both kinds of line end are taken, and a byte order mark at the beginning. Anything else is
/// refused with the line where it stands; the text must be UTF-8.
final class Csv implements AutoCloseable {

    private static final int LONGEST = 1_000_000;
    private static final int END = -1;

    private final String name;
    private final Reader in;
    private long line = 1;
    private int ahead;

    /// One row: its fields, and the line on which it begins.
    record Row(long line, List<String> fields) {}

    Csv(Path file) {
        this.name = String.valueOf(file.getFileName());
        try {
            this.in = new BufferedReader(
                    new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()), 1 << 16);
        } catch (IOException e) {
            throw new PolisRefused(name, 0, "this file cannot be read");
        }
        ahead = read();
        if (ahead == 0xFEFF) {
            ahead = read();
        }
    }

    /// The next row, or null after the last. Empty lines are skipped.
    @Nullable
    Row next() {
        while (ahead == '\n' || ahead == '\r') {
            endOfLine();
        }
        if (ahead == END) {
            return null;
        }
        long began = line;
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (ahead == ',') {
            ahead = read();
            fields.add(field());
        }
        if (ahead != END) {
            endOfLine();
        }
        return new Row(began, fields);
    }

    private String field() {
        return ahead == '"' ? quoted() : plain();
    }

    private String plain() {
        var text = new StringBuilder();
        while (ahead != ',' && ahead != '\n' && ahead != '\r' && ahead != END) {
            if (ahead == '"') {
                throw refuse(line, "a quote stands inside a field that does not begin with one");
            }
            take(text);
        }
        return text.toString();
    }

    private String quoted() {
        long began = line;
        var text = new StringBuilder();
        ahead = read();
        while (true) {
            if (ahead == END) {
                throw refuse(began, "a quote is opened here and never closed");
            }
            if (ahead == '"') {
                ahead = read();
                if (ahead != '"') {
                    break;
                }
            } else if (ahead == '\n') {
                line++;
            }
            take(text);
        }
        if (ahead != ',' && ahead != '\n' && ahead != '\r' && ahead != END) {
            throw refuse(line, "after a closing quote a comma or the end of the line must follow");
        }
        return text.toString();
    }

    private void take(StringBuilder text) {
        if (text.length() >= LONGEST) {
            throw refuse(line, "a field is longer than " + LONGEST + " characters");
        }
        text.append((char) ahead);
        ahead = read();
    }

    private void endOfLine() {
        if (ahead == '\r') {
            ahead = read();
            if (ahead != '\n') {
                line++;
                return;
            }
        }
        line++;
        ahead = read();
    }

    private int read() {
        try {
            return in.read();
        } catch (CharacterCodingException e) {
            throw refuse(line, "from here on the text is not UTF-8");
        } catch (IOException e) {
            throw refuse(line, "from here on the file cannot be read");
        }
    }

    PolisRefused refuse(long at, String reason) {
        return new PolisRefused(name, at, reason);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
