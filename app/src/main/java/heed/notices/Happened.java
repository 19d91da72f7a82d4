package heed.notices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An event that rooms publish: something that people concerned are told in one line. Heard in the same transaction.
///
/// @param kind the key of the line in the room's own words; {0} is who acts, {1} the words of the act, {2} those of the
///     thing
/// @param act the contribution where it is read
/// @param about the contributions whose authors, supporters, opponents and participants are concerned
public record Happened(String kind, UUID act, List<UUID> about, Instant at) {

    public Happened {
        about = about.stream().distinct().toList();
    }
}
