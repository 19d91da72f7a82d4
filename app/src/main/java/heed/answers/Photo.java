package heed.answers;

import java.util.UUID;

/// A picture as evidence, in words for those who do not see it.
///
/// @param width of the small one, in dots, as `height`
record Photo(UUID id, UUID commitment, UUID event, String words, int width, int height) {

    String path() {
        return "/commitments/" + commitment + "/pictures/" + id + ".jpg";
    }

    String small() {
        return "/commitments/" + commitment + "/pictures/" + id + "/small.jpg";
    }
}
