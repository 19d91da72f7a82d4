package heed.opinions;

import heed.people.Rung;
import java.util.UUID;

/// A statement as a vote meets it: where it stands, whether it takes votes now, and from which rung they count.
record Votable(UUID id, UUID consultation, int number, String slug, boolean open, Rung lowest) {

    String purpose() {
        return "/purposes/" + slug;
    }
}
