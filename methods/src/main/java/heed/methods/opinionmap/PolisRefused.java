package heed.methods.opinionmap;

/// A file of a Polis export that cannot be taken as it is: which file, which line, and why, in words for people.
public final class PolisRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String file;
    private final long line;
    private final String reason;

    public PolisRefused(String file, long line, String reason) {
        super(file + (line > 0 ? ":" + line : "") + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    /// The name of the file, without its folder.
    public String file() {
        return file;
    }

    /// The line, from 1; 0 when the file as a whole is meant.
    public long line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
