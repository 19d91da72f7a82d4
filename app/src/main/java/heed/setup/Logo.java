package heed.setup;

import heed.pictures.Limit;
import heed.pictures.Opened;
import heed.pictures.Pictures;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The mark of a house, drawn anew from a picture that somebody sent, at the size of the header.
@Component
class Logo {

    static final int LARGEST = 2 * 1024 * 1024;

    private static final int SIDE = 160;
    private static final Limit LIMIT = new Limit(LARGEST, 4000L * 4000);

    private final Pictures pictures;

    Logo(Pictures pictures) {
        this.pictures = pictures;
    }

    /// Empty when this is no PNG or JPEG, or so large that to open it would be dangerous.
    Optional<byte[]> drawn(byte[] sent) {
        return pictures.draw(sent, LIMIT, it -> Opened.png(it.fitted(SIDE, false)))
                .drawn();
    }
}
