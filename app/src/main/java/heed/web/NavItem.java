package heed.web;

/// A plug: one entry of the main navigation, or of the foot of every page. A bean in the room that owns the page.
public interface NavItem {

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
