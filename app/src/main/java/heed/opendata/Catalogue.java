package heed.opendata;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.util.UriUtils;

/// What `/data` shows: every list there is, said in one language.
record Catalogue(String licence, List<Entry> datasets) {

    /// One list. `places` is empty where the path has no variable: then `csv` and `json` are addresses as they stand.
    record Entry(
            String path,
            String name,
            String description,
            String order,
            String csv,
            String json,
            List<Cell> columns,
            List<Where> places) {

        boolean one() {
            return path.indexOf('{') < 0;
        }
    }

    record Cell(String name, String type, String description) {}

    record Where(String name, String csv, String json) {}

    static Where where(String path, String variable, Places.Place place) {
        var at = path.replace("{" + variable + "}", UriUtils.encodePathSegment(place.value(), StandardCharsets.UTF_8));
        return new Where(place.name(), at + ".csv", at + ".json");
    }
}
