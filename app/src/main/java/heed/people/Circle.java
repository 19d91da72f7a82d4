package heed.people;

/// An audience: who may read.
public record Circle(String key, Kind kind, String name) {

    public static final String EVERYONE = "everyone";
    public static final String STAFF = "staff";

    public enum Kind {
        EVERYONE,
        STAFF,
        OFFICE
    }
}
