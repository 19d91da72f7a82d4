package heed.routes;

import heed.asking.Questions;
import heed.contributions.Pen;
import heed.contributions.Pens;
import heed.database.Reader;
import heed.offices.Offices;
import heed.opinions.Opinions;
import heed.opinions.Statement;
import heed.people.Circle;
import heed.people.People;
import heed.people.Person;
import heed.people.Proofs;
import heed.people.Rung;
import heed.people.Standings;
import heed.people.Visitor;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A town in which somebody who is proven can speak under a pseudonym.
abstract class Penned {

    static final String NAME = "Zebulon Quarkenbush";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Purposes purposes;

    @Autowired
    Opinions opinions;

    @Autowired
    People people;

    @Autowired
    Proofs proofs;

    @Autowired
    Pens pens;

    @Autowired
    Standings standings;

    @Autowired
    Offices offices;

    @Autowired
    Questions questions;

    @Autowired
    AnsweredTown answered;

    Town town;
    Purpose purpose;
    Person person;
    String word;

    @BeforeEach
    void aTown() {
        town = Town.with(new Town.House(purposes, opinions, people, answered), Circle.EVERYONE, "alike");
        purpose = Reader.SYSTEM.reads(() -> purposes.at(town.things().get("purpose")));
        word = "flumdingle" + UUID.randomUUID().toString().substring(0, 8);
        person = proven(NAME, "Eastgate");
    }

    Person proven(String name, String area) {
        return Reader.SYSTEM.reads(() -> {
            var one = people.arrive(UUID.randomUUID() + "@riverton.example", name);
            proofs.prove(one.id(), Rung.VERIFIED, area);
            return one;
        });
    }

    void take(Person one, Purpose where) {
        Reader.SYSTEM.runs(() -> pens.take(one.id(), where.id().value(), drawn -> "Verified resident · " + drawn));
    }

    Pen pen(Person one, Purpose where) {
        return Reader.SYSTEM.reads(() -> pens.of(one.id(), where.id().value())).orElseThrow();
    }

    Visitor visitor(Person one) {
        return new Visitor(one, null, Set.of(Circle.EVERYONE));
    }

    Statement.Id say(String words) {
        return opinions(visitor(person), words);
    }

    Statement.Id opinions(Visitor who, String words) {
        return switch (who.reader().reads(() -> opinions.add(purpose, who, words, "en", true))) {
            case Opinions.Adding.Done done -> done.id();
            case Opinions.Adding other -> throw new IllegalStateException("not said: " + other);
        };
    }
}
