package heed.opinions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a map is made of.
///
/// @param touched when the consultation last changed before this was read
/// @param arrivals when each participant came: kept within, and used for nothing but to find bursts
/// @param drawn the chances of those votes that were drawn
/// @param previous the map shown until now: directions and letters of groups stay as they were there
record MapMatter(
        Instant touched,
        List<Statement> statements,
        MapTable.Cells votes,
        MapTable.Arrivals arrivals,
        ExposureTable.Chances drawn,
        @Nullable MapShown previous) {}
