package heed.opinions;

import heed.people.Person;

/// The number that stands for a person in one consultation.
public record Numbered(int number, Person.Id person) {}
