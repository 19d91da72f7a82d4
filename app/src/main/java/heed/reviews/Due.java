package heed.reviews;

import heed.purposes.Purpose;
import java.time.LocalDate;
import java.util.List;

/// A day of a goal that has come and is not reviewed yet, with the numbers that were to be reached by then.
public record Due(Purpose.Id purpose, String slug, String title, LocalDate day, List<String> numbers) {

    String path() {
        return "/purposes/" + slug + "/reviews";
    }
}
