package heed.database;

/// Where PostgreSQL answers, and the two roles: one owns and migrates, one serves.
public record DatabaseAddress(String url, Login owner, Login app) {

    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }
}
