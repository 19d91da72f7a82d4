package heed.people;

import java.util.List;

/// Plug: what a room keeps of a person. Called within the transaction that changes the person.
public interface Belongings {

    /// This person stands on a higher rung now: what waited for that is shown and counts.
    default void confirmed(Person.Id person) {}

    /// Two accounts are one person: all that was `other`'s is now `person`'s.
    default void join(Person.Id other, Person.Id person) {}

    /// All that this room keeps of a person, for that person to see and take along.
    default List<Held> held(Person.Id person) {
        return List.of();
    }

    /// The person goes. What stays carries no name.
    ///
    /// @param words whether what the person said goes too
    default void erase(Person.Id person, boolean words) {}
}
