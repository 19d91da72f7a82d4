package heed.web;

/// A plug: one entry of the main navigation, or of the foot of every page. A bean in the room that owns the page.
public interface NavItem {

    /// An entry of the main navigation.
    static NavItem of(int order, String path, String wordKey, String icon) {
        return new Entry(order, path, wordKey, icon, false);
    }

    /// An entry at the foot of every page.
    static NavItem atTheFoot(int order, String path, String wordKey) {
        return new Entry(order, path, wordKey, "", true);
    }

    /// An entry that is all said beforehand.
    record Entry(int order, String path, String wordKey, String icon, boolean foot) implements NavItem {}

    /// Low comes first.
    int order();

    String path();

    /// A key of the room's own words.
    String wordKey();

    /// A symbol of `icons.svg`.
    String icon();

    /// Whether it stands at the foot, where no icon is shown.
    default boolean foot() {
        return false;
    }

    /// Whether the page at `path` stands under this entry.
    default boolean covers(String path) {
        return path.equals(path()) || (!path().equals("/") && path.startsWith(path() + "/"));
    }
}
