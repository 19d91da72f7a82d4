package heed.acts;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Official acts that the reader may read.
@Service
class Acts {

    private final ActTable table;

    Acts(ActTable table) {
        this.table = table;
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<Act> find(ActTable.Sought sought, int most) {
        return table.find(sought, most);
    }
}
