package heed.purposes;

import heed.web.Shell;
import java.time.LocalDate;
import java.util.List;

/// A plug: what was decided or done for a purpose, to be marked on the lines of its numbers. Offer it as a bean.
public interface Marked {

    List<Mark> on(Purpose purpose, Shell shell);

    /// A day, what happened then in a few words, and where one reads it.
    record Mark(LocalDate on, String words, String path) {}
}
