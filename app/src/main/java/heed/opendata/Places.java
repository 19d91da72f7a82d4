package heed.opendata;

import java.util.List;

/// A plug: what a variable in the paths of datasets may stand for, so that the catalogue can link to each list.
public interface Places {

    /// The name of the variable, such as `purpose`.
    String variable();

    List<Place> all();

    /// One value of the variable, and its name for people.
    record Place(String value, String name) {}
}
