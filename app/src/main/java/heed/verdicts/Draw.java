package heed.verdicts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/// A sample that anyone with the list can draw again: people in the order of SHA-256 of seed and person, from the
/// smallest; the seed is the promise and the number of days.
record Draw(String seed) {

    static Draw of(UUID commitment, int days) {
        return new Draw(commitment + ":" + days);
    }

    /// At most `most` of them; the order in which they are given does not matter.
    List<UUID> from(Collection<UUID> people, int most) {
        return new TreeSet<>(people)
                .stream()
                        .sorted(Comparator.comparing(it -> hash(seed + ":" + it)))
                        .limit(most)
                        .toList();
    }

    /// The fingerprint of all from whom it is drawn.
    static String frame(Collection<UUID> people) {
        return hash(String.join(
                "\n", new TreeSet<>(people.stream().map(UUID::toString).toList())));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
