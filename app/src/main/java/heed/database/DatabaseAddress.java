package heed.database;

/// Where the database is and the two roles that use it: `owner` migrates, `app` serves.
public record DatabaseAddress(String url, Login owner, Login app) {

    /// A role and its password; the password is never printed.
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }
}
