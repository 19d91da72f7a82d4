package heed.web;

/// Thrown where the address names nothing, or nothing this reader may see; shown as the 404 page.
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super("there is no " + what);
    }
}
