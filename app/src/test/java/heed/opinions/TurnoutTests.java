package heed.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.People;
import heed.people.Person;
import heed.people.Standings;
import heed.purposes.Purposes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is remembered of a count is never older than what changed it.
@HeedTest
class TurnoutTests {

    @Autowired
    Opinions opinions;

    @Autowired
    Joinings joinings;

    @Autowired
    Purposes purposes;

    @Autowired
    People people;

    @Autowired
    Standings standings;

    Consulted town;

    @BeforeEach
    void consult() {
        town = Consulted.with(purposes, opinions, people, 3);
    }

    @Test
    void eachVoteIsCountedAtOnceAndAChangedOneOnce() {
        var amina = resident("Amina");
        assertThat(counted()).isZero();
        vote(amina, 0, Vote.AGREE);
        assertThat(counted()).isEqualTo(1);
        vote(amina, 0, Vote.DISAGREE);
        assertThat(counted()).isEqualTo(1);
        vote(amina, 1, Vote.PASS);
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void whatIsJoinedIsCountedOnceAndWhatIsPartedTwice() {
        var amina = resident("Amina");
        vote(amina, 0, Vote.AGREE);
        vote(amina, 1, Vote.AGREE);
        assertThat(counted()).isEqualTo(2);
        var one = town.statements().get(0);
        var other = town.statements().get(1);
        var by = town.ines();
        Reader.SYSTEM.reads(
                () -> joinings.join(one.id(), other.id(), "The same.", by.me().id(), by.officialHat()));
        assertThat(counted()).isEqualTo(1);
        Reader.SYSTEM.reads(() -> joinings.part(one.id(), by.me().id(), by.officialHat()));
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void twoAccountsOfOnePersonAreOneFromTheMomentTheyAreJoined() {
        var amina = resident("Amina");
        var again = resident("Amina, again");
        vote(amina, 0, Vote.AGREE);
        vote(again, 0, Vote.DISAGREE);
        assertThat(read()).isEqualTo(new Turnout(2, 3, 2));
        Reader.SYSTEM.reads(() -> standings.join(again.id(), amina.id()));
        assertThat(read()).isEqualTo(new Turnout(1, 3, 1));
    }

    private Person resident(String name) {
        return Reader.SYSTEM.reads(() -> people.anonymous(name));
    }

    private void vote(Person by, int statement, Vote vote) {
        var on = town.statements().get(statement).id();
        var voted = Reader.ANYONE.reads(() -> opinions.vote(by.id(), on, vote));
        assertThat(voted).isInstanceOf(Opinions.Voting.Done.class);
    }

    private long counted() {
        return read().votes();
    }

    private Turnout read() {
        return Reader.ANYONE.reads(() -> opinions.turnout(town.purpose()));
    }
}
