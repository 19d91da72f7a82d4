package heed.database;

import java.util.List;

/// What a server promises to the role that asked: its version, the settings that could lose data, the role's
/// powers.
record Promises(int major, String version, List<String> unsafe, boolean powerful, boolean owner) {}
