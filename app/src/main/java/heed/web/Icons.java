package heed.web;

/// Where a symbol of the sprite is found.
final class Icons {

    private Icons() {}

    static String at(String name) {
        return Assets.PATH + "icons.svg#" + name;
    }
}
