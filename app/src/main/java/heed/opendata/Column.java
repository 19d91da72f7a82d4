package heed.opendata;

/// One column of a dataset: its name in the files, its type, and the key of what it means.
public record Column(String name, Type type, String describedBy) {

    public enum Type {
        TEXT,
        INTEGER,
        NUMBER,
        TIME,
        DATE,
        BOOLEAN
    }
}
