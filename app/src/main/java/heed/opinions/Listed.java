package heed.opinions;

import java.time.Instant;
import java.util.UUID;

/// A statement that stands for itself, as long lists need it: without its words.
record Listed(UUID id, int number, int moderated, Instant at) {

    boolean votable() {
        return moderated >= 0;
    }
}
