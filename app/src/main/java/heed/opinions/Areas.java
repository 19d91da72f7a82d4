package heed.opinions;

import heed.purposes.Purpose;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where those who take part live, and so who is missing, as far as people proved where they live.
@Service
@Transactional(readOnly = true)
public class Areas {

    private final AreaTable table;

    Areas(AreaTable table) {
        this.table = table;
    }

    /// Where the smallest share took part comes first.
    public List<Area> of(Purpose.Id purpose) {
        return table.of(purpose.value());
    }
}
