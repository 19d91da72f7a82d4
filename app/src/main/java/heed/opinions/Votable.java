package heed.opinions;

import java.util.UUID;

/// A statement as a vote meets it: where it stands, and whether it takes votes now.
record Votable(UUID id, UUID consultation, int number, String slug, boolean open) {

    String purpose() {
        return "/purposes/" + slug;
    }
}
