package heed.web;

/// Thrown where a known person may not do this; shown as the 403 page.
public class Forbidden extends RuntimeException {

    public Forbidden(String what) {
        super("not allowed: " + what);
    }
}
