package heed.people;

/// Plug: what a room keeps of a person. Called within the transaction that changes the person.
public interface Belongings {

    /// A guest confirmed an address: what waited for that is shown.
    default void confirmed(Person.Id person) {}

    /// Two accounts are one person: all that was `other`'s is now `person`'s.
    default void join(Person.Id other, Person.Id person) {}
}
