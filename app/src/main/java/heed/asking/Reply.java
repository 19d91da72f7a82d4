package heed.asking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What an office answers, and to which questions.
public record Reply(UUID id, String words, String author, String office, Instant at, List<Question> questions) {

    public String path() {
        return "/replies/" + id;
    }
}
