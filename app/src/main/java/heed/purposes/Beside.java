package heed.purposes;

import gg.jte.Content;
import heed.web.Shell;
import java.util.List;

/// A plug: what stands beside the official figures of a purpose. Offer it as a bean.
public interface Beside {

    List<Content> on(Purpose purpose, Shell shell);
}
