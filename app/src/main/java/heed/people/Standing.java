package heed.people;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Who speaks for whom, and who may not speak, until the end of the transaction that asked.
public record Standing(Map<UUID, UUID> joined, Set<UUID> suspended) {

    /// The person behind this account: itself, or the one it was joined to.
    public UUID behind(UUID person) {
        return joined.getOrDefault(person, person);
    }
}
