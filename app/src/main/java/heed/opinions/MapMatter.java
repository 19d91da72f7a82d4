package heed.opinions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a map is made of.
///
/// @param touched when the consultation last changed before this was read
/// @param drawn the chances of those votes that were drawn
/// @param previous the map shown until now: directions and letters of groups stay as they were there
record MapMatter(
        Instant touched,
        List<Statement> statements,
        MapTable.Cells votes,
        ExposureTable.Chances drawn,
        @Nullable MapShown previous) {}
