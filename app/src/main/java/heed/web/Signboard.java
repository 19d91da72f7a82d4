package heed.web;

import java.util.Optional;

/// A plug: the sign that the people of this house chose; empty while they chose none.
public interface Signboard {

    /// @param plain the sign of a house of which nothing is known but how its operator started it
    Optional<Sign> sign(Sign plain);
}
