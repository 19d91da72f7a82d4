package heed.trace;

import heed.web.Shell;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// A plug: where the trace leads that is no contribution, such as the number a promise should move. Offer it as a bean.
public interface Reaches {

    /// What these lead to, in few queries however many they are.
    List<End> from(Collection<UUID> contributions);

    /// What `at` leads to; [#said] is where it stands now, in the reader's way.
    interface End {

        UUID at();

        UUID id();

        String words();

        String path();

        String said(Shell shell);
    }
}
