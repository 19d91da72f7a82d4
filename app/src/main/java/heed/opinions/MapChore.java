package heed.opinions;

import heed.database.Chore;
import org.springframework.stereotype.Component;

/// Looks once a second which maps are to be made anew.
@Component
class MapChore implements Chore {

    private final Maps maps;

    MapChore(Maps maps) {
        this.maps = maps;
    }

    @Override
    public String name() {
        return "maps";
    }

    @Override
    public void run() {
        maps.follow();
    }

    /// A map that is nearly finished is finished.
    @Override
    public void end() {
        maps.rest();
    }
}
