package heed.methods;

/// The command line of `methods`.
public final class Methods {

    private Methods() {}

    public static void main(String[] args) {
        System.err.println("usage: java -jar heed-methods.jar opinion-map DIR [--json]");
    }
}
