package heed.people;

/// An audience: who may read.
public record Circle(String key, Kind kind, String name) {

    public static final String EVERYONE = "everyone";
    public static final String STAFF = "staff";

    /// No audience of anything, but what whoever wears such a hat reads by: what was hidden.
    static final String MODERATORS = "duty:moderator";

    static final String AUDITORS = "duty:auditor";

    public enum Kind {
        EVERYONE,
        STAFF,
        OFFICE,
        /// Its members, and nobody else.
        GROUP
    }

    /// How many people belong to a group.
    public record Group(String key, String name, long members) {}
}
