package heed.opinions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What the map of a past week is made of.
///
/// @param since newcomers are those who came at or after this
/// @param live the map of now, whose directions and letters it takes
record WeekMatter(
        LocalDate first,
        Instant since,
        Instant until,
        Instant counted,
        List<Statement> statements,
        MapTable.Cells votes,
        MapTable.Arrivals arrivals,
        MapShown live) {}
